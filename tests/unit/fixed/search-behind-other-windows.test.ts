// What another window did to cards was not found by this window's search until this window acted itself.
import { expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { startApp } from '../../../renderer/actions/start.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { windowOn } from '../../fixtures/app-ports.ts';
import { idle, messages, sitting } from '../../fixtures/session.ts';
import { content, noteOf, seededRandom } from '../../fixtures/study.ts';

const notes = [noteOf('a'), noteOf('b')];
const suspended = { text: 'is:suspended', sort: 'study', descending: false } as const;

it('is found once the other window has told of it', async () => {
  const { store, clock, random } = await sitting(notes);
  const tell = messages(store);
  const app = startApp(windowOn({ store, clock, random }, content(notes)));
  await idle();
  const seen: number[] = [];
  app.onChange(() => void app.findCards(suspended, 0, 10).then(({ found }) => seen.push(found)));
  expect((await app.findCards(suspended, 0, 10)).found).toBe(0);
  const elsewhere = { store, clock, random: seededRandom(2) };
  await actOnCards(elsewhere, createClockGuard(), ['a' as CardId], { type: 'suspend', suspended: true });
  tell();
  await idle();
  expect(seen).toEqual([1]);
});

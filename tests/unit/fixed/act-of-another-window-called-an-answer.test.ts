// An answer to a card that another window had given a new due day was refused with "Already answered in another window".
import { expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { reach, sitting } from '../../fixtures/session.ts';
import { noteOf, seededRandom } from '../../fixtures/study.ts';

it('does not claim an answer that nobody gave', async () => {
  const { store, clock, start } = await sitting([noteOf('a'), noteOf('b')]);
  const elsewhere = { store, clock, random: seededRandom(2) };
  await answerIn(elsewhere, 'a', 4);
  clock.pass(60 * 86_400_000);
  const session = start();
  expect((await reach(session, 'question')).current.card).toBe('a');
  await actOnCards(elsewhere, createClockGuard(), ['a' as CardId], { type: 'due', day: 30_000 as StudyDay });
  session.reveal();
  await session.rate(3);
  const next = await reach(session, 'question');
  expect(next.current.card).toBe('b');
  expect(next.remark).toMatch(/Good was not stored/);
  expect(next.remark).not.toMatch(/answered/);
});

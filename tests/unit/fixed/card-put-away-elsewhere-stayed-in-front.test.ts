// To bury or suspend a card that was buried or suspended already, by another window or by an act that the disk was silent
// about, said "1 card was so already" and left the card in front.
import { expect, it } from 'vitest';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import type { CardAct } from '../../../renderer/actions/card-act.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { reach, sitting } from '../../fixtures/session.ts';
import { noteOf, seededRandom } from '../../fixtures/study.ts';

const acts: readonly CardAct[] = [
  { type: 'bury', buried: true },
  { type: 'suspend', suspended: true },
];

it.each(acts)('goes on with the next card after $type', async (wanted) => {
  const { store, clock, start } = await sitting([noteOf('a'), noteOf('b')]);
  const session = start();
  expect((await reach(session, 'question')).current.card).toBe('a');
  await actOnCards({ store, clock, random: seededRandom(2) }, createClockGuard(), ['a' as CardId], wanted);
  await session.act(wanted, 'card');
  expect((await reach(session, 'question')).current.card).toBe('b');
});

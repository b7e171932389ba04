// Reviewing ahead found nothing when the cards that were due next had all been answered today.
import { expect, it } from 'vitest';
import { summariseToday } from '../../../renderer/actions/summarise-today.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const day = 86_400_000;
const names = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(3, '0')}`);

it('finds the cards behind those that were answered today', async () => {
  const far = names(30, 'far');
  const near = names(120, 'near');
  const { store, clock, random, start } = await sitting([...far, ...near].map((id) => noteOf(id)));
  const answerAll = async (ids: readonly string[]): Promise<void> => {
    for (const id of ids) await answerIn({ store, clock, random }, id, 4);
  };
  await answerAll(far);
  clock.pass(20 * day);
  await answerAll(far);
  clock.pass(day);
  // These fall due before the others and stand in front of them, but may not be asked again today.
  await answerAll(near);
  expect((await summariseToday(store, clock)).canReviewAhead).toBe(true);
  const session = start({ mode: 'ahead' });
  expect((await reach(session, 'question')).progress.total).toBe(20);
  expect(await answer(session, 3)).toMatch(/^far/);
});

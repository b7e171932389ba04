// Reviewing ahead was offered after a day on which all that was learnt had been answered, and then had no card.
import { expect, it } from 'vitest';
import { summariseToday } from '../../../renderer/actions/summarise-today.ts';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

it('is offered exactly when a session ahead would have a card', async () => {
  const { store, clock, start } = await sitting([noteOf('a'), noteOf('b', { kind: 'reversible' })]);
  const session = start();
  await answer(session, 4);
  await answer(session, 4);
  await reach(session, 'done');
  const tomorrow = clock.now().at + 86_400_000;
  for (const at of [clock.now().at, tomorrow]) {
    clock.set(at);
    const { canReviewAhead } = await summariseToday(store, clock);
    expect((await reach(start({ mode: 'ahead' }), 'question', 'done')).at).toBe(canReviewAhead ? 'question' : 'done');
    expect(canReviewAhead).toBe(at === tomorrow);
  }
});

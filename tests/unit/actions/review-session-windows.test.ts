import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { answer, idle, messages, reach, sitting } from '../../fixtures/session.ts';
import { begun } from '../../fixtures/stocked.ts';
import { noteOf, seededRandom } from '../../fixtures/study.ts';

const notes = ['n1', 'n2', 'n3'].map((id) => noteOf(id));
const card = (id: string): CardId => id as CardId;

describe('a review session beside another window', () => {
  it('says that a card was answered there, and shows it until the next act', async () => {
    const { start, store, clock } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    await answerIn({ store, clock, random: seededRandom(9) }, 'n1', 4);
    await answer(session, 2);
    const after = await reach(session, 'question');
    expect(after.remark).toBe('Already answered in another window; Hard was not stored.');
    expect(session.said.getState().text).toBe(after.remark);
    expect([after.current.card, after.progress]).toEqual(['n2', { done: 0, total: 2 }]);
    session.reveal();
    expect(session.state.getState().remark).toBeNull();
  });

  it('counts the step that the other window left the card in, and asks for it here too', async () => {
    const { start, store, clock } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    await answerIn({ store, clock, random: seededRandom(9) }, 'n1', 1);
    await answer(session, 4);
    expect((await reach(session, 'question')).progress).toEqual({ done: 0, total: 3 });
    expect(await answer(session, 4)).toBe('n2');
    clock.pass(60_000);
    expect([await answer(session, 4), await answer(session, 4)]).toEqual(['n3', 'n1']);
    expect((await store.reviewsOf(card('n1'))).map((review) => review.rating)).toEqual([1, 4]);
  });

  it('is not told anything more once it is closed', async () => {
    const store = createMemoryStore();
    const tell = messages(store);
    const { start } = await sitting(notes, store);
    const session = start();
    await reach(session, 'question');
    session.close();
    const before = session.state.getState();
    tell();
    await session.rate(3);
    await session.undo();
    await idle();
    expect(session.state.getState()).toBe(before);
    expect((await store.head()).count).toBe(begun);
  });
});

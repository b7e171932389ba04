import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { CommitResult } from '../../../renderer/ports/study-store.ts';
import { answerIn, deferred } from '../../fixtures/answering.ts';
import { answer, idle, noon, reach, sitting } from '../../fixtures/session.ts';
import { begun } from '../../fixtures/stocked.ts';
import { noteOf } from '../../fixtures/study.ts';

const day = 86_400_000;
const notes = ['n1', 'n2', 'n3'].map((id) => noteOf(id));
const card = (id: string): CardId => id as CardId;

describe('a review session', () => {
  it('asks every new card, brings steps back before the end, and sums up', async () => {
    const { start, store } = await sitting(notes);
    const session = start();
    const asked: string[] = [];
    for (let count = 0; count < 6; count += 1) asked.push(await answer(session, 3));
    const { summary, progress } = await reach(session, 'done');
    expect(asked).toEqual(['n1', 'n2', 'n3', 'n1', 'n2', 'n3']);
    expect(summary).toMatchObject({ answers: 6, recalled: 6, later: null, byRating: { 1: 0, 2: 0, 3: 6, 4: 0 } });
    expect(progress).toEqual({ done: 6, total: 6 });
    expect((await store.cardState(card('n1')))?.memory.phase).toBe('review');
  });

  it('shows the answer only when asked, and rates only then', async () => {
    const { start, store } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    await session.rate(3);
    expect(session.state.getState().at).toBe('question');
    expect((await store.head()).count).toBe(begun);
  });

  it('shows the next card only once the answer is stored', async () => {
    const store = createMemoryStore();
    const { start, stored } = await sitting(notes, store);
    const held = deferred();
    const commit = store.commit.bind(store);
    store.commit = async (request) => {
      await held.promise;
      return commit(request);
    };
    const session = start();
    await reach(session, 'question');
    session.reveal();
    const rated = session.rate(3);
    await reach(session, 'saving');
    await idle();
    expect(session.state.getState()).toMatchObject({ at: 'saving', chosen: 3, current: { card: 'n1' } });
    expect(session.state.getState().progress).toEqual({ done: 0, total: 3 });
    expect(stored()).toBe(0);
    held.resolve();
    await rated;
    expect(session.state.getState()).toMatchObject({ at: 'question', current: { card: 'n2' } });
    expect([(await store.head()).count, stored()]).toEqual([begun + 2, 1]);
  });

  it('has the next card ready before it is asked for', async () => {
    const { start } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    const upcoming = await new Promise<string>((resolve) => {
      const check = (): void => {
        const state = session.state.getState();
        if (state.at === 'question' && state.upcoming !== null) resolve(state.upcoming.card);
      };
      session.state.subscribe(check);
      check();
    });
    expect(upcoming).toBe('n2');
  });

  it('ignores a second rating while the first is being stored', async () => {
    const { start, store } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    session.reveal();
    await Promise.all([session.rate(3), session.rate(3), session.rate(1)]);
    expect((await store.head()).count).toBe(begun + 2);
  });

  it('takes back as many answers as were given and brings the cards back in turn', async () => {
    const { start, store } = await sitting(notes);
    const session = start();
    for (let count = 0; count < 3; count += 1) await answer(session, 3);
    const back: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      await session.undo();
      back.push((await reach(session, 'question')).current.card);
    }
    expect(back).toEqual(['n3', 'n2', 'n1']);
    expect(await store.dueCards(100_000 as never)).toEqual([]);
    expect(session.state.getState().progress.done).toBe(0);
    await session.redo();
    expect((await reach(session, 'question')).current.card).toBe('n2');
    expect((await store.reviewsOf(card('n1'))).length).toBe(1);
  });

  it('takes back an answer of an earlier sitting', async () => {
    const { start, store } = await sitting(notes);
    const first = start();
    await answer(first, 4);
    first.close();
    const second = start();
    await reach(second, 'question');
    await second.undo();
    expect((await reach(second, 'question')).current.card).toBe('n1');
    expect(await store.cardState(card('n1'))).toBeNull();
  });

  it('keeps an answer that the disk does not take, and stores it when tried again', async () => {
    const store = createMemoryStore();
    const { start, clock } = await sitting(notes, store);
    let silent = true;
    const commit = store.commit.bind(store);
    store.commit = (request) => (silent ? new Promise<CommitResult>(() => {}) : commit(request));
    const session = start();
    await reach(session, 'question');
    session.reveal();
    const rated = session.rate(2);
    await reach(session, 'saving');
    clock.pass(2000);
    await rated;
    expect(await reach(session, 'not-saved')).toMatchObject({ chosen: 2, stored: 0, current: { card: 'n1' } });
    expect(JSON.parse(session.unsavedText() ?? '{}')).toMatchObject({
      entries: [{}, { payload: { card: 'n1', rating: 2 } }],
    });
    silent = false;
    await session.retry();
    expect((await reach(session, 'question')).current.card).toBe('n2');
    expect((await store.reviewsOf(card('n1'))).map((review) => review.rating)).toEqual([2]);
    expect(session.unsavedText()).toBeNull();
  });

  it('stores an answer once even if the silent write did arrive', async () => {
    const store = createMemoryStore();
    const { start, clock } = await sitting(notes, store);
    let swallow = true;
    const commit = store.commit.bind(store);
    store.commit = async (request) => {
      const result = await commit(request);
      return swallow ? new Promise<CommitResult>(() => {}) : result;
    };
    const session = start();
    await reach(session, 'question');
    session.reveal();
    const rated = session.rate(3);
    await reach(session, 'saving');
    clock.pass(2000);
    await rated;
    swallow = false;
    await session.retry();
    await reach(session, 'question');
    expect(await store.reviewsOf(card('n1'))).toHaveLength(1);
  });

  it('moves on when another window answered the card', async () => {
    const { start, store } = await sitting(notes);
    const here = start();
    const there = start();
    await Promise.all([reach(here, 'question'), reach(there, 'question')]);
    await answer(there, 1);
    await answer(here, 4);
    expect((await reach(here, 'question')).current.card).toBe('n2');
    expect(here.said.getState().text).toContain('another window');
    expect((await store.reviewsOf(card('n1'))).map((review) => review.rating)).toEqual([1]);
  });

  it('asks before it stores anything with a clock that jumped', async () => {
    const { start, store, clock } = await sitting(notes);
    const session = start();
    await answer(session, 4);
    clock.set(noon - 3 * day);
    await answer(session, 4);
    const held = await reach(session, 'clock-jump');
    expect(held.message).toContain('5 January 2026');
    expect((await store.head()).count).toBe(begun + 2);
    await session.retry();
    await reach(session, 'question');
    expect((await store.head()).count).toBe(begun + 3);
  });

  it('asks for due cards on the day on which they fall due', async () => {
    const { start, store, clock } = await sitting(notes);
    const first = start();
    for (let count = 0; count < 3; count += 1) await answer(first, 4);
    await reach(first, 'done');
    const due = (await store.cardState(card('n1')))?.memory.interval;
    const days = due !== undefined && 'days' in due ? due.days : 0;
    clock.set(noon + (days - 1) * day);
    const early = start();
    expect((await reach(early, 'done', 'question')).at).toBe(days > 1 ? 'done' : 'question');
    clock.set(noon + (days + 10) * day);
    const late = start();
    expect((await reach(late, 'question')).progress.total).toBe(3);
  });

  it('reviews ahead what is due later, in mode early', async () => {
    const { start, store, clock } = await sitting(notes);
    const first = start();
    for (let count = 0; count < 3; count += 1) await answer(first, 4);
    await reach(first, 'done');
    clock.set(noon + day);
    expect((await reach(start(), 'done', 'question')).at).toBe('done');
    const ahead = start({ mode: 'ahead' });
    expect((await reach(ahead, 'question')).progress).toEqual({ done: 0, total: 3 });
    const early = await answer(ahead, 3);
    expect((await store.reviewsOf(card(early))).map((review) => review.mode)).toEqual(['due', 'early']);
    await ahead.undo();
    expect(await answer(ahead, 3)).toBe(early);
    expect((await store.reviewsOf(card(early))).map((review) => review.mode)).toEqual(['due', 'early']);
  });

  it('asks nothing ahead that was answered today', async () => {
    const { start } = await sitting(notes);
    const first = start();
    for (let count = 0; count < 3; count += 1) await answer(first, 4);
    expect((await reach(start({ mode: 'ahead' }), 'done', 'question')).at).toBe('done');
  });

  it('asks first for the steps that are due when it begins', async () => {
    const { start, store, clock, random } = await sitting(notes);
    await answerIn({ store, clock, random }, 'n2', 1);
    await answerIn({ store, clock, random }, 'n3', 3);
    clock.pass(5 * 60_000);
    const session = start();
    const asked = [await answer(session, 3), await answer(session, 4)];
    expect(asked).toEqual(['n2', 'n1']);
  });

  it('ends at once when there is nothing to do', async () => {
    const { start } = await sitting([]);
    expect((await reach(start(), 'done')).summary.answers).toBe(0);
  });
});

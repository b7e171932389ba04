// Acts on the card in front, and drills, in the middle of a sitting.
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { answer, noon, reach, sitting } from '../../fixtures/session.ts';
import { noteOf, topic } from '../../fixtures/study.ts';

const notes = [noteOf('a'), noteOf('b', { kind: 'reversible' }), noteOf('c')];
const id = (card: string): CardId => card as CardId;
const today = Math.floor(noon / 86_400_000) as StudyDay;

describe('an act on the card in front', () => {
  it('buries it until tomorrow, and goes on with the next', async () => {
    const { start, store, stored } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    await session.act({ type: 'bury', buried: true }, 'card');
    const next = await reach(session, 'question');
    expect(next.current.card).toBe('b');
    expect(next.remark).toBe('1 card buried until tomorrow. Ctrl Z brings it back.');
    expect(session.said.getState().text).toBe(next.remark);
    expect(next.progress).toEqual({ done: 0, total: 2 });
    expect((await store.marksOf([id('a')]))[0]?.buriedOn).toBe(today);
    expect(stored()).toBe(1);
  });

  it('suspends the whole note, its sibling too', async () => {
    const { start, store } = await sitting([noteOf('b', { kind: 'reversible' }), noteOf('c')]);
    const session = start();
    await reach(session, 'question');
    await session.act({ type: 'suspend', suspended: true }, 'note');
    expect((await reach(session, 'question')).current.card).toBe('c');
    expect((await store.marksOf([id('b'), id('b#reverse')])).map(({ suspended }) => suspended)).toEqual([1, 1]);
  });

  it('comes back with undo, in front and with the rest as it was, and leaves again with redo', async () => {
    const { start, store } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    await session.act({ type: 'suspend', suspended: true }, 'card');
    await session.act({ type: 'bury', buried: true }, 'card');
    expect((await reach(session, 'question')).current.card).toBe('c');
    await session.undo();
    expect((await reach(session, 'question')).current.card).toBe('b');
    expect(session.said.getState().text).toBe('Burying 1 card taken back.');
    await session.undo();
    const back = await reach(session, 'question');
    expect([back.current.card, back.progress.total]).toEqual(['a', 3]);
    expect((await store.marksOf([id('a')]))[0]?.suspended).toBe(0);
    await session.redo();
    expect((await reach(session, 'question')).current.card).toBe('b');
    expect((await store.marksOf([id('a')]))[0]?.suspended).toBe(1);
  });

  it('flags without leaving the card, on the answer as on the question', async () => {
    const { start } = await sitting(notes);
    const session = start();
    await reach(session, 'question');
    await session.act({ type: 'flag', flag: 3 }, 'card');
    expect(session.state.getState()).toMatchObject({ at: 'question', current: { card: 'a', flag: 3 } });
    session.reveal();
    await session.act({ type: 'flag', flag: 0 }, 'card');
    expect(session.state.getState()).toMatchObject({ at: 'answer', current: { card: 'a', flag: 0 } });
  });

  it('undoes answers and acts in the order in which they were made', async () => {
    const { start, store } = await sitting(notes);
    const session = start();
    await answer(session, 4);
    await reach(session, 'question');
    await session.act({ type: 'bury', buried: true }, 'card');
    await answer(session, 4);
    await reach(session, 'done');
    for (const expected of ['c', 'b', 'a']) {
      await session.undo();
      expect((await reach(session, 'question')).current.card).toBe(expected);
    }
    expect([await store.cardState(id('a')), await store.cardState(id('c'))]).toEqual([null, null]);
    expect((await store.marksOf([id('b')]))[0]?.buriedOn).toBeLessThan(0);
  });
});

describe('a leech', () => {
  it('is named when an answer makes it one, and says so itself from then on', async () => {
    const { start, clock, store, random } = await sitting([noteOf('a'), noteOf('z')]);
    const day = 86_400_000;
    await answerIn({ store, clock, random }, 'a', 4);
    for (let lapse = 1; lapse < 8; lapse += 1) {
      clock.pass(200 * day);
      await answerIn({ store, clock, random }, 'a', 1);
      clock.pass(600_000);
      await answerIn({ store, clock, random }, 'a', 3);
    }
    clock.pass(300 * day);
    const session = start();
    const first = await reach(session, 'question');
    expect([first.current.card, first.current.leech]).toEqual(['a', null]);
    await answer(session, 1);
    const next = await reach(session, 'question');
    expect(next.remark).toMatch(/forgotten 8 times/);
    session.close();
    clock.pass(11 * 60_000);
    const later = start();
    expect((await reach(later, 'question')).current).toMatchObject({ card: 'a', leech: 8 });
  });
});

describe('a drill', () => {
  it('asks for a whole topic now, least remembered first, siblings apart, outside of the limits', async () => {
    const { start, clock, store, random } = await sitting([...notes, noteOf('d')]);
    await answerIn({ store, clock, random }, 'c', 4);
    clock.pass(86_400_000);
    await answerIn({ store, clock, random }, 'd', 4);
    clock.pass(86_400_000);
    const session = start({ mode: 'drill', topic: topic.id });
    const asked: string[] = [];
    while (session.state.getState().at !== 'done') asked.push(await answer(session, 4));
    expect(asked).toEqual(['c', 'd', 'a', 'b', 'b#reverse']);
    const modes = (await store.reviewsOn((today + 2) as StudyDay)).map(({ mode }) => mode);
    expect(new Set(modes)).toEqual(new Set(['drill']));
  });

  it('takes chosen cards, buried ones too, but none that are suspended or gone', async () => {
    const { start } = await sitting(notes);
    const first = start();
    await reach(first, 'question');
    await first.act({ type: 'suspend', suspended: true }, 'card');
    await first.act({ type: 'bury', buried: true }, 'card');
    first.close();
    const session = start({ mode: 'drill', cards: [id('b'), id('a'), id('gone')] });
    expect((await reach(session, 'question')).progress.total).toBe(1);
    expect((await reach(session, 'question')).current.card).toBe('b');
  });
});

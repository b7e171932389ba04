import { describe, expect, it } from 'vitest';
import type { CardQuery } from '../../../../../renderer/ports/card-search.ts';
import { createFoundCards } from '../../../../../renderer/ui/screens/library/found-cards.ts';
import { fakeLibrary, foundCard } from '../../../../fixtures/fake-library.ts';

const many = Array.from({ length: 1000 }, (_, number) => foundCard(number));
const query = (text: string, sort: CardQuery['sort'] = 'due'): CardQuery => ({ text, sort, descending: false });
/** Until everything that was promised so far has come. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('found cards', () => {
  it('reads the first page, and others as they come into sight', async () => {
    const library = fakeLibrary(many);
    const found = createFoundCards(library.parts);
    found.ask(query(''), null);
    await settled();
    expect([found.state.getState().found, found.row(0)?.front, found.row(500)]).toEqual([
      1000,
      'Question 0?',
      undefined,
    ]);
    found.show(480, 520);
    await settled();
    expect([found.row(499)?.front, found.row(500)?.front]).toEqual(['Question 499?', 'Question 500?']);
    expect(library.calls).toEqual(['find "" 0', 'find "" 400', 'find "" 500']);
  });

  it('shows what was found before until the newest answer is there, and drops older answers', async () => {
    const library = fakeLibrary(many, { held: true });
    const found = createFoundCards(library.parts);
    found.ask(query(''), null);
    await settled();
    library.release();
    await settled();
    const shown = found.state.getState();
    found.ask(query('question 1'), null);
    found.ask(query('question 99'), null);
    await settled();
    expect(found.state.getState()).toBe(shown);
    library.release();
    await settled();
    const { query: answered, found: count, turn } = found.state.getState();
    expect([answered?.text, count, turn]).toEqual(['question 99', 19, 2]);
  });

  it('finds where a card stands in another order', async () => {
    const library = fakeLibrary(many);
    const found = createFoundCards(library.parts);
    found.ask({ ...query(''), descending: true }, foundCard(250).card);
    await settled();
    expect(found.state.getState().place).toBe(749);
    expect(found.row(749)?.card).toBe(foundCard(250).card);
  });

  it('reads what is in sight again, without a new turn', async () => {
    const library = fakeLibrary(many);
    const found = createFoundCards(library.parts);
    found.ask(query(''), null);
    await settled();
    found.show(300, 330);
    await settled();
    await library.parts.actOnCards([foundCard(310).card], { type: 'flag', flag: 2 });
    found.refresh();
    await settled();
    expect([found.row(310)?.flag, found.state.getState().turn]).toEqual([2, 1]);
  });

  it('keeps the card that is to stay in front when data changes before the first answer', async () => {
    const library = fakeLibrary(many);
    const found = createFoundCards(library.parts);
    found.ask(query(''), foundCard(640).card);
    found.refresh();
    await settled();
    expect(found.state.getState().place).toBe(640);
  });

  it('keeps a bounded number of pages', async () => {
    const huge = Array.from({ length: 9000 }, (_, number) => foundCard(number));
    const found = createFoundCards(fakeLibrary(huge).parts);
    found.ask(query(''), null);
    await settled();
    for (let from = 0; from < 9000; from += 100) {
      found.show(from, from + 100);
      await settled();
    }
    expect(found.state.getState().pages.size).toBeLessThanOrEqual(60);
    expect([found.row(0), found.row(8999)?.front]).toEqual([undefined, 'Question 8999?']);
  });

  it('names the cards between two rows, read or not', async () => {
    const found = createFoundCards(fakeLibrary(many).parts);
    found.ask(query(''), null);
    await settled();
    expect(await found.between(98, 102)).toEqual([98, 99, 100, 101].map((number) => foundCard(number).card));
  });

  it('says why it could not be read, and keeps what was found', async () => {
    const library = fakeLibrary(many);
    let broken = false;
    const found = createFoundCards({
      ...library.parts,
      findCards: (...asked) => (broken ? Promise.reject(new Error('No answer.')) : library.parts.findCards(...asked)),
    });
    found.ask(query(''), null);
    await settled();
    broken = true;
    found.refresh();
    await settled();
    expect([found.state.getState().failure, found.state.getState().found]).toEqual(['No answer.', 1000]);
    broken = false;
    found.refresh();
    await settled();
    expect(found.state.getState().failure).toBeNull();
  });
});

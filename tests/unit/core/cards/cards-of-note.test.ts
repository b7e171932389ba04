import { describe, expect, test } from 'vitest';
import { cardsOf, clozeNumber, noteIdOf, parseCardId } from '../../../../renderer/core/cards/cards-of-note.ts';
import { card, onlyNote } from './topic-text.ts';

describe('the cards of a note', () => {
  test.each([
    ['plain', card('A'), ['a']],
    ['reversible', card('A', 'id: a, level: apply, reverse: yes'), ['a', 'a#reverse']],
    ['steps', card('1. A', 'id: a, level: apply, steps: yes'), ['a#steps']],
    ['cloze', card('{{c10::x}} {{c2::y}} {{c2::z}}'), ['a#c2', 'a#c10']],
  ])('%s', (_, text, expected) => {
    const note = onlyNote(text);
    expect(cardsOf(note)).toEqual(expected);
    for (const id of cardsOf(note)) {
      expect(parseCardId(id)?.note).toBe(note.id);
      expect(noteIdOf(id)).toBe(note.id);
    }
  });

  test.each([
    ['a-b', { note: 'a-b', variant: 'plain' }],
    ['a#reverse', { note: 'a', variant: 'reverse' }],
    ['a#steps', { note: 'a', variant: 'steps' }],
    ['a#c12', { note: 'a', variant: 'c12' }],
  ])('%s is taken apart', (id, expected) => expect(parseCardId(id)).toEqual(expected));

  test.each(['', '#c1', 'a#', 'a#c0', 'a#c01', 'a#cc', 'a#c1#c2', 'a b', 'A', 'a#back', '__proto__'])(
    '%j is no card id',
    (id) => {
      expect(parseCardId(id)).toBeNull();
    },
  );

  test('the number of a cloze', () => {
    expect([clozeNumber('c12'), clozeNumber('plain'), clozeNumber('reverse')]).toEqual([12, null, null]);
  });
});

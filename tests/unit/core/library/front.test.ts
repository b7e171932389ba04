import { describe, expect, test } from 'vitest';
import type { CardId, Note } from '../../../../renderer/core/cards/model.ts';
import { frontOf } from '../../../../renderer/core/library/front.ts';
import { noteOf } from '../../../fixtures/study.ts';

const front = (part: Partial<Note>, card = 'n'): string => frontOf(noteOf('n', part), card as CardId);

describe('the front of a card', () => {
  test('is the heading of a plain one and of steps', () => {
    expect(front({ heading: 'What does a **shard** key `k` decide?' })).toBe('What does a shard key k decide?');
    expect(front({ kind: 'steps', heading: 'How?', answer: '1. a\n2. b' }, 'n#steps')).toBe('How?');
  });

  test('is the heading and the passage with its gap of a cloze', () => {
    const skew = {
      kind: 'cloze',
      heading: 'Skew',
      answer:
        'It has two causes.\n\nA shard with too much traffic is a {{c1::hot shard}}; it comes from a {{c2::skewed key::what?}}.',
      clozes: [1, 2],
    } as const;
    expect(front(skew, 'n#c1')).toBe('Skew: A shard with too much traffic is a […]; it comes from a skewed key.');
    expect(front(skew, 'n#c2')).toBe('Skew: A shard with too much traffic is a hot shard; it comes from a […].');
    expect(front({ ...skew, heading: 'Why?' }, 'n#c1')).toMatch(/^Why\? A shard/);
    expect(front(skew, 'n#c9')).toBe('Skew');
  });

  test('shows the item or row of the gap, not the whole list', () => {
    const list = { kind: 'cloze', heading: 'Two', answer: '- a {{c1::b}}\n- c {{c2::d}}\n', clozes: [1, 2] } as const;
    expect(front(list, 'n#c2')).toBe('Two: c […]');
    const table = { ...list, answer: '| x | y |\n|---|---|\n| 1 | {{c1::b}} |' } as const;
    expect(front(table, 'n#c1')).toBe('Two: 1 […]');
  });

  test('is the first paragraph of the answer of a reverse', () => {
    const pair = { kind: 'reversible', heading: 'Term', answer: '> quoted\n\nThe *meaning*\nof it.\n\nMore.' } as const;
    expect(front(pair, 'n#reverse')).toBe('The meaning of it.');
    expect(front(pair)).toBe('Term');
  });

  test('is cut at a word when it is long, and never without its gap', () => {
    const long = 'word '.repeat(200);
    expect(front({ heading: long }).length).toBeLessThan(310);
    const cloze = { kind: 'cloze', heading: 'H', answer: `${long}{{c1::x}} ${long}`, clozes: [1] } as const;
    expect(front(cloze, 'n#c1')).toContain('[…]');
  });
});

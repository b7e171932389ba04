import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardId } from '../../../../renderer/core/cards/model.ts';
import { noMarks } from '../../../../renderer/core/journal/marks.ts';
import { IndexBuilder, indexLibrary, type LibraryContents } from '../../../../renderer/core/library/build-index.ts';
import { type CardQuery, type FoundCard, type Present, sortKeys } from '../../../../renderer/core/library/found.ts';
import { plainText } from '../../../../renderer/core/library/plain-text.ts';
import { wordsOf } from '../../../../renderer/core/library/words.ts';
import { retrievabilityOn } from '../../../../renderer/core/schedule/curve.ts';
import { defaultParameters } from '../../../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';
import { libraryContents, phrases, searchDay } from '../../../fixtures/library-contents.ts';
import { noteOf, topic } from '../../../fixtures/study.ts';

const present: Present = { day: searchDay, parameters: defaultParameters };
const asked = (text: string, sort: CardQuery['sort'] = 'study', descending = false): CardQuery => ({
  text,
  sort,
  descending,
});
const everything = 1000;

function rowsOf(contents: LibraryContents, query: CardQuery = asked('')): readonly FoundCard[] {
  return indexLibrary(contents).page(query, present, 0, everything).rows;
}
const cards = (contents: LibraryContents, text: string): string =>
  rowsOf(contents, asked(text))
    .map(({ card }) => card)
    .join(' ');

function library(...notes: readonly Parameters<typeof noteOf>[]): LibraryContents {
  const all = notes.map(([id, part], line) => ({ ...noteOf(id, { line, ...part }), from: 'shipped/a.md' as const }));
  return { topics: [topic], notes: all, states: [], marks: [] };
}

/** What the filters mean, once more and without an index. */
const meanings: readonly (readonly [string, (row: FoundCard) => boolean])[] = [
  ['topic:http', (row) => row.topic === 'http-dash'],
  ['topic:"grosse of"', (row) => row.topic === 'http-dash'],
  ['area:de', (row) => row.area === 'delivery'],
  ['state:new', (row) => row.phase === 'new'],
  ['state:relearning', (row) => row.phase === 'relearning'],
  ['level:apply', (row) => row.level === 'apply'],
  ['flag:4', (row) => row.flag === 4],
  ['flag:any', (row) => row.flag > 0],
  ['flag:none', (row) => row.flag === 0],
  ['is:flagged', (row) => row.flag > 0],
  ['is:new', (row) => row.phase === 'new'],
  ['is:started', (row) => row.phase !== 'new'],
  ['is:leech', (row) => row.lapses >= 8],
  ['is:suspended', (row) => row.suspended],
  ['is:buried', (row) => row.buried],
  ['is:due', (row) => row.due !== null && row.due <= searchDay && !row.suspended && !row.buried],
  ['due:today', (row) => row.due === searchDay],
  ['due:overdue', (row) => row.due !== null && row.due < searchDay],
  ['due:tomorrow', (row) => row.due === searchDay + 1],
  ['due:7', (row) => row.due !== null && row.due <= searchDay + 7],
  ['due:>7', (row) => row.due !== null && row.due > searchDay + 7],
  ['recall:<80', (row) => row.recall !== null && row.recall < 0.8],
  ['stability:>=30', (row) => row.stability !== null && row.stability >= 30],
  ['difficulty:>5', (row) => row.difficulty !== null && row.difficulty > 5],
  ['lapses:>=3', (row) => row.lapses >= 3],
  ['lapses:0', (row) => row.lapses === 0],
];

describe('text', () => {
  test('finds a card by any beginning of any word of its heading and answer', () => {
    fc.assert(
      fc.property(libraryContents, fc.nat(), fc.nat(), (contents, which, length) => {
        for (const note of contents.notes) {
          const words = [...wordsOf(plainText(note.heading)), ...wordsOf(plainText(note.answer)), ...wordsOf(note.id)];
          const word = words[which % words.length] ?? '';
          const begun = word.slice(0, 1 + (length % word.length)).toUpperCase();
          const found = rowsOf(contents, asked(begun)).map((row) => row.note);
          expect(found).toContain(note.id);
        }
      }),
    );
  });

  test('finds nothing that lacks one of the words, and leaves out what has an excluded one', () => {
    fc.assert(
      fc.property(libraryContents, phrases, (contents, text) => {
        const typed = wordsOf(text);
        const query = typed.join(' ');
        const found = new Set(cards(contents, query).split(' '));
        for (const { card, note } of rowsOf(contents)) {
          const source = contents.notes.find(({ id }) => id === note);
          const texts = [source?.heading ?? '', plainText(source?.answer ?? ''), card, source?.topic ?? ''];
          const title = contents.topics.find(({ id }) => id === source?.topic);
          const has = wordsOf([...texts, title?.title ?? '', title?.area ?? ''].join(' '));
          const holds = typed.every((word) => has.some((each) => each.startsWith(word)));
          expect(found.has(card)).toBe(holds);
        }
        const [first = 'a'] = typed;
        const without = rowsOf(contents, asked(`-${first}`)).length;
        expect(without + rowsOf(contents, asked(first)).length).toBe(rowsOf(contents).length);
      }),
    );
  });

  test('takes words in quotes, and those written as one, only in a row and within one part', () => {
    const contents = library(
      ['a', { heading: 'A hot shard', answer: 'Cold.' }],
      ['b', { heading: 'A shard, hot', answer: 'shards are cold' }],
      ['c', { heading: 'ends in hot', answer: 'shard begins' }],
    );
    expect(cards(contents, 'hot shard')).toBe('a b c');
    expect(cards(contents, '"hot shard"')).toBe('a');
    expect(cards(contents, 'hot-sh')).toBe('a');
    expect(cards(contents, '"hot sha"')).toBe('');
    expect(cards(contents, '-"hot shard"')).toBe('b c');
    expect(cards(contents, '"shard"')).toBe('a b c');
    expect(cards(contents, '"shar"')).toBe('');
  });

  test('finds by what a gap hides, by topic, area and id', () => {
    const contents = library(
      ['skew-hot', { kind: 'cloze', answer: 'a {{c1::hot spot}} or {{c2::skew}}', clozes: [1, 2] }],
      ['other'],
    );
    expect(cards(contents, '"hot spot"')).toBe('skew-hot#c1 skew-hot#c2');
    expect(cards(contents, 'skew-hot#c2')).toBe('skew-hot#c2');
    expect(cards(contents, 'other data shard')).toBe('other');
    expect(rowsOf(contents)[1]?.front).toContain('a hot spot or […]');
  });
});

describe('filters', () => {
  test('agree with what each row shows, alone, excluded and together', () => {
    const drawn = fc.array(fc.tuple(fc.constantFrom(...meanings), fc.boolean()), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(libraryContents, drawn, (contents, filters) => {
        const text = filters.map(([[filter], negated]) => `${negated ? '-' : ''}${filter}`).join(' ');
        const meant = rowsOf(contents).filter((row) => filters.every(([[, means], negated]) => means(row) !== negated));
        const { rows, found, all, problems } = indexLibrary(contents).page(asked(`${text} `), present, 0, everything);
        expect(problems).toEqual([]);
        expect(rows).toEqual(meant);
        expect([found, all]).toEqual([meant.length, rowsOf(contents).length]);
      }),
      { numRuns: 300 },
    );
  });

  test('a filter that is not understood is named, and the rest counts', () => {
    const { rows, problems } = indexLibrary(library(['a'], ['b'])).page(asked('is:leach question -b'), present, 0, 9);
    expect(rows.map(({ card }) => card)).toEqual(['a']);
    expect(problems).toHaveLength(1);
  });
});

describe('rows', () => {
  test('tell of each card what the library and its memory say', () => {
    fc.assert(
      fc.property(libraryContents, (contents) => {
        for (const row of rowsOf(contents)) {
          const memory = contents.states.find(({ card }) => card === row.card)?.memory ?? null;
          const marks = contents.marks.find(({ card }) => card === row.card) ?? noMarks;
          expect(row).toMatchObject({
            phase: memory?.phase ?? 'new',
            due: memory?.dueDay ?? null,
            stability: memory?.stability ?? null,
            lapses: memory?.lapses ?? 0,
            recall: memory === null ? null : retrievabilityOn(memory, searchDay, defaultParameters),
            flag: marks.flag,
            suspended: marks.suspended === 1,
            buried: marks.buriedOn === searchDay,
          });
        }
      }),
    );
  });

  test('follow the day and the parameters', () => {
    fc.assert(
      fc.property(libraryContents, fc.integer({ min: 1, max: 40 }), (contents, days) => {
        const index = indexLibrary(contents);
        index.page(asked('', 'recall'), present, 0, everything);
        const later = {
          day: (searchDay + days) as StudyDay,
          parameters: { ...defaultParameters, weights: defaultParameters.weights.map((weight) => weight * 1.1) },
        };
        const fresh = indexLibrary(contents).page(asked('recall:<90', 'recall'), later, 0, everything);
        expect(index.page(asked('recall:<90', 'recall'), later, 0, everything)).toEqual(fresh);
      }),
    );
  });
});

describe('order', () => {
  test('is by the key in both directions, new cards last, and by place in the files among equals', () => {
    const keyOf: Record<CardQuery['sort'], (row: FoundCard) => number | string | null> = {
      study: () => 0,
      text: (row) => row.front.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase(),
      topic: (row) => row.topicTitle.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss'),
      recall: (row) => row.recall,
      stability: (row) => row.stability,
      difficulty: (row) => row.difficulty,
      due: (row) => row.due,
      lapses: (row) => row.lapses,
    };
    fc.assert(
      fc.property(libraryContents, fc.constantFrom(...sortKeys), fc.boolean(), (contents, sort, descending) => {
        const inStudy = rowsOf(contents).map(({ card }) => card);
        const rows = rowsOf(contents, asked('', sort, descending));
        expect(rows.map(({ card }) => card).sort()).toEqual([...inStudy].sort());
        for (let i = 1; i < rows.length; i += 1) {
          const [a, b] = [rows[i - 1], rows[i]];
          if (a === undefined || b === undefined) continue;
          const [x, y] = [keyOf[sort](a), keyOf[sort](b)];
          const before = inStudy.indexOf(a.card) < inStudy.indexOf(b.card);
          if (x === null) expect(y).toBeNull();
          if (x === y) expect(before).toBe(!(sort === 'study' && descending));
          else if (x !== null && y !== null) expect(x < y).toBe(!descending);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of study goes file by file and down each file, whatever order the notes come in', () => {
    fc.assert(
      fc.property(libraryContents, (contents) => {
        const turned = { ...contents, notes: [...contents.notes].reverse() };
        expect(rowsOf(turned)).toEqual(rowsOf(contents));
      }),
    );
    const contents = library(['z', { line: 1 }], ['a', { line: 30 }], ['m', { line: 4 }]);
    expect(cards(contents, '')).toBe('z m a');
  });
});

describe('windows', () => {
  test('put together give the whole, and `cards` gives all of it', () => {
    fc.assert(
      fc.property(
        libraryContents,
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...sortKeys),
        (contents, size, sort) => {
          const index = indexLibrary(contents);
          const query = asked('-is:leech', sort);
          const whole = index.page(query, present, 0, everything);
          const pieces: FoundCard[] = [];
          for (let from = 0; from < whole.found; from += size)
            pieces.push(...index.page(query, present, from, size).rows);
          expect(pieces).toEqual(whole.rows);
          expect(index.cards(query, present)).toEqual(whole.rows.map(({ card }) => card));
          expect(index.page(query, present, whole.found, 5).rows).toEqual([]);
          expect(index.page(query, present, -1, 3).rows).toEqual(whole.rows.slice(0, 2));
        },
      ),
    );
  });
});

describe('an update', () => {
  test('leaves the index as if it had been made anew', () => {
    fc.assert(
      fc.property(libraryContents, libraryContents, fc.constantFrom(...sortKeys), (contents, other, sort) => {
        const index = indexLibrary(contents);
        const query = asked('-flag:4 lapses:<9', sort, true);
        index.page(query, present, 0, everything);
        const all = rowsOf(contents).map(({ card }) => card);
        const states = other.states.filter(({ card }) => all.includes(card));
        const marks = other.marks.filter(({ card }) => all.includes(card));
        index.update(
          all.map((card) => ({
            card,
            memory: states.find((state) => state.card === card)?.memory ?? null,
            marks: marks.find((row) => row.card === card) ?? noMarks,
          })),
        );
        const fresh = indexLibrary({ ...contents, states, marks });
        expect(index.page(query, present, 0, everything)).toEqual(fresh.page(query, present, 0, everything));
        index.replace(
          contents.states.map(({ card, memory }) => [card, memory]),
          contents.marks.map((row) => [row.card, row]),
        );
        expect(index.page(query, present, 0, everything)).toEqual(
          indexLibrary(contents).page(query, present, 0, everything),
        );
      }),
    );
  });

  test('passes over a card that the library does not hold', () => {
    const index = indexLibrary(library(['a']));
    index.update([{ card: 'gone' as CardId, memory: null, marks: noMarks }]);
    expect(index.page(asked(''), present, 0, 9).found).toBe(1);
  });
});

test('slices give the same index, and a note without its topic is listed under its id', () => {
  const contents = library(['a'], ['b', { topic: 'lost' as never }], ['c']);
  const builder = new IndexBuilder(contents);
  expect(builder.total).toBe(3);
  expect([builder.take(2), builder.take(2)]).toEqual([2, 3]);
  const page = builder.finish().page(asked(''), present, 0, 9);
  expect(page).toEqual(indexLibrary(contents).page(asked(''), present, 0, 9));
  expect(page.rows[1]).toMatchObject({ card: 'b', topicTitle: 'lost', area: '' });
});

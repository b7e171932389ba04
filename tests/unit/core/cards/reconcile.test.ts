// Libraries that are edited at random: whatever happens to the files, no card that has a history is ever lost.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryLibrary } from '../../../../renderer/adapters/memory/library.ts';
import { cardsOf } from '../../../../renderer/core/cards/cards-of-note.ts';
import type { FileKey } from '../../../../renderer/core/cards/library.ts';
import { journalOfCards } from '../../../fixtures/journal-of-cards.ts';
import { importStamp } from '../../../fixtures/study.ts';
import { cardText, readTexts, type Texts, topicText } from '../../../fixtures/texts.ts';

interface DraftCard {
  readonly id: string;
  readonly heading: string;
  readonly answer: string;
  readonly marks: string;
}
interface DraftFile {
  readonly topic: string;
  readonly cards: readonly DraftCard[];
  readonly broken: boolean;
}
type Draft = ReadonlyMap<FileKey, DraftFile>;

const paths = ['topics/data/a.md', 'topics/data/b.md', 'topics/rpc/a.md'];
const topics = ['alpha', 'beta', 'gamma'];
const ids = ['one', 'two', 'three', 'four'];
const texts = [
  ['What does a shard key decide?', 'On which {{server}} a row {{lives}}.'],
  ['Why does a lease carry a fencing token?', 'A {{paused}} holder may wake after it {{expired}}.'],
  ['Name the phases of a TLS handshake.', '{{Hello}}, key exchange, {{finished}}.'],
] as const;
/** How the stand-ins for clozes are written, and the marks that go with it. */
const kinds = [
  { marks: 'level: apply', clozes: ['', ''] },
  { marks: 'level: apply, reverse: yes', clozes: ['', ''] },
  { marks: 'level: apply, clozes: 2', clozes: ['c1::', 'c2::'] },
  { marks: 'level: apply, clozes: 2', clozes: ['', 'c2::'] },
  { marks: 'level: apply, clozes: 3', clozes: ['c3::', 'c2::'] },
  { marks: 'level: nonsense', clozes: ['', ''] },
] as const;

function draftCard(id: string, text: number, kind: number): DraftCard {
  const [heading, answer] = texts[text % texts.length] ?? texts[0];
  const { marks, clozes } = kinds[kind % kinds.length] ?? kinds[0];
  let count = 0;
  const written = answer.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const number = clozes[count] ?? '';
    count += 1;
    return number === '' ? word : `{{${number}${word}}}`;
  });
  return { id, heading, answer: written, marks };
}

interface Edit {
  readonly what: number;
  readonly file: number;
  readonly card: number;
  readonly to: number;
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** The library after one edit; one that does not fit leaves it as it was. */
function edit(draft: Draft, { what, file, card, to }: Edit): Draft {
  const next = new Map(draft);
  const keys = [...draft.keys()].sort();
  const key = at(keys, file);
  const other = at(keys, to);
  const at1 = key === undefined ? undefined : draft.get(key);
  if (what % 10 === 0 || key === undefined || at1 === undefined || other === undefined) {
    const path = at(paths, file) ?? '';
    const fresh: FileKey = to % 3 === 0 ? `own/${path}` : `shipped/${path}`;
    if (!next.has(fresh)) next.set(fresh, { topic: at(topics, card) ?? '', cards: [], broken: false });
    return next;
  }
  const chosen = at(at1.cards, card);
  const without = at1.cards.filter((each) => each !== chosen);
  const change = (part: Partial<DraftFile>): Draft => next.set(key, { ...at1, ...part });
  const replace = (by: DraftCard): Draft => change({ cards: at1.cards.map((each) => (each === chosen ? by : each)) });
  switch (what % 10) {
    case 1: {
      // Where the id stands it goes, and else it comes: so it returns often, alike or not.
      const id = at(ids, card) ?? '';
      const place = keys.find((each) => draft.get(each)?.cards.some((standing) => standing.id === id));
      const held = place === undefined ? undefined : draft.get(place);
      if (place === undefined || held === undefined) {
        return change({ cards: [...at1.cards, draftCard(id, to, to * 7 + card)] });
      }
      return next.set(place, { ...held, cards: held.cards.filter((each) => each.id !== id) });
    }
    case 2:
      return change({ cards: [...at1.cards, draftCard(at(ids, card) ?? '', to, to * 7 + card)] });
    case 3:
      return change({ topic: at(topics, to) ?? '' });
    case 4:
      return change({ broken: !at1.broken });
    case 5: {
      const target: FileKey = `${key.startsWith('own/') ? 'own' : 'shipped'}/${at(paths, to) ?? ''}`;
      if (next.has(target)) return next;
      next.delete(key);
      return next.set(target, at1);
    }
    case 6: {
      const target: FileKey = `own/${key.slice(key.indexOf('/') + 1)}`;
      if (to % 2 === 0) return next.has(target) ? next : next.set(target, at1);
      next.delete(key);
      return next;
    }
  }
  if (chosen === undefined) return next;
  switch (what % 10) {
    case 7:
      return to % 2 === 0 ? change({ cards: without }) : replace({ ...chosen, answer: `${chosen.answer} So it is.` });
    case 8:
      return replace(draftCard(chosen.id, to, card * 5 + to));
    default:
      change({ cards: without });
      return next.set(other, {
        ...(next.get(other) ?? at1),
        cards: [...(next.get(other)?.cards ?? []), chosen],
      });
  }
}

function written(draft: Draft): Texts {
  return Object.fromEntries(
    [...draft].map(([key, { topic, cards, broken }]) => {
      const text = topicText(topic, ...cards.map((card) => cardText(card.id, card.heading, card.answer, card.marks)));
      return [key, broken ? text.replace('kind: concept', 'kind: nonsense') : text];
    }),
  );
}

type Library = ReturnType<typeof createMemoryLibrary>;
const rows = (map: ReadonlyMap<string, unknown>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
const present = ({ files, topics: held, notes, cards }: Library) => [files, held, notes, cards].map(rows);
const everything = (library: Library) => [...present(library), rows(library.orphans)];

const edits = fc.array(
  fc.record({ what: fc.oneof(fc.nat(9), fc.constant(1)), file: fc.nat(5), card: fc.nat(5), to: fc.nat(5) }),
  {
    minLength: 8,
    maxLength: 24,
    size: 'max',
  },
);

function live(list: readonly Edit[], check: (library: Library, draft: Draft) => void): void {
  const library = createMemoryLibrary();
  const journal = journalOfCards();
  let draft: Draft = new Map([
    [
      'shipped/topics/data/a.md',
      { topic: 'alpha', cards: [0, 2].map((kind) => draftCard(at(ids, kind) ?? '', kind, kind)), broken: false },
    ],
    ['shipped/topics/data/b.md', { topic: 'beta', cards: [draftCard('two', 1, 0)], broken: false }],
  ]);
  for (const [step, each] of list.entries()) {
    draft = edit(draft, each);
    // Mostly one edit at a time, at times several.
    if (step % 5 === 4) continue;
    library.importFiles(readTexts(written(draft), [...library.files.values()]), importStamp(), journal);
    const owners = [...journal.histories.values()];
    expect(owners.filter((owner) => !library.cards.has(owner) && !library.orphans.has(owner))).toEqual([]);
    journal.answer(library.cards.keys());
    check(library, draft);
  }
}

const runs = { numRuns: 20 };
/** Thousands of small files are parsed; on a busy machine that takes a while. */
const patience = 60_000;

it(
  'never loses a card that has a history, and offers exactly the cards of its notes',
  () => {
    fc.assert(
      fc.property(edits, (list) =>
        live(list, ({ notes, cards }) => {
          expect([...cards.keys()].sort()).toEqual([...notes.values()].flatMap(cardsOf).sort());
          for (const { note, topic } of cards.values()) expect(notes.get(note)?.topic).toBe(topic);
        }),
      ),
      runs,
    );
  },
  patience,
);

it(
  'changes nothing when no file changed, whether the files are read again or not',
  () => {
    fc.assert(
      fc.property(edits, (list) =>
        live(list, (library, draft) => {
          const before = everything(library);
          const unread = readTexts(written(draft), [...library.files.values()]);
          expect(unread.read).toEqual([]);
          for (const read of [unread, readTexts(written(draft), [])]) {
            const { unchanged: _, refused: __, ...lists } = library.importFiles(read, importStamp(), journalOfCards());
            expect(Object.values(lists).flat()).toEqual([]);
            expect(everything(library)).toEqual(before);
          }
        }),
      ),
      runs,
    );
  },
  patience,
);

it(
  'comes to the same library, step by step, as when everything is read from nothing',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(edits, (list) =>
        live(list, (library, draft) => {
          const fresh = createMemoryLibrary();
          const report = fresh.importFiles(readTexts(written(draft), []), importStamp(), journalOfCards());
          // With an error, what the library had before decides.
          if (report.refused.length > 0) return;
          compared += 1;
          expect(present(library)).toEqual(present(fresh));
        }),
      ),
      runs,
    );
    expect(compared).toBeGreaterThan(20);
  },
  patience,
);

it('sorts out a library of which the files are not known, as an earlier version left it', () => {
  const library = createMemoryLibrary();
  const journal = journalOfCards();
  const file = (id: string) => topicText(id, cardText(`${id}-card`, 'Who?', 'It was I.'));
  const before: Texts = {
    'shipped/topics/data/here.md': file('here'),
    'shipped/topics/data/gone.md': file('gone'),
    'shipped/topics/data/broken.md': file('broken'),
  };
  library.importFiles(readTexts(before, []), importStamp(), journal);
  library.files.clear();
  const now: Texts = {
    'shipped/topics/data/here.md': file('here'),
    'shipped/topics/data/broken.md': file('broken').replace('kind: concept', 'kind: nonsense'),
  };
  const report = library.importFiles(readTexts(now, []), importStamp(), journal);
  expect(report).toMatchObject({ orphaned: ['gone-card'], unchanged: 2, added: [] });
  expect([...library.cards.keys()].sort()).toEqual(['broken-card', 'here-card']);
  expect([...library.topics.keys()].sort()).toEqual(['broken', 'here']);
});

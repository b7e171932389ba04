import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseTopic } from '../../../../renderer/core/cards/parse-topic.ts';
import { levels } from '../../../../renderer/core/cards/model.ts';
import { card, cards, file, front, onlyNote, parse, said } from './topic-text.ts';

const examples = new URL('../../../fixtures/topics/', import.meta.url);

describe('example topics', () => {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  test('there are four', () => expect(files).toHaveLength(4));
  test.each(files)('%s has no problem', (path) => {
    const parsed = parseTopic(`topics/${path}`, readFileSync(new URL(path, examples), 'utf8'));
    expect(parsed.problems).toEqual([]);
    expect(parsed.notes).toHaveLength(parsed.headings);
    expect(parsed.headings).toBeGreaterThanOrEqual(12);
  });
});

describe('a topic', () => {
  test('has what its front matter says, and the text before the first second-level heading', () => {
    const text = `---
id: sharding
title: "System: sharding"
area: data
kind: system
prerequisites: [a-b]
related: [c]
research:
  - What now?
exercises: [x]
interviews: [y]
sources:
  - { title: "Book, chapter 6", author: Someone, year: 2017, url: "https://example.org/a" }
---

First.

#### Small heading

Second.

## Cards
`;
    expect(parse(text).topic).toEqual({
      id: 'sharding',
      title: 'System: sharding',
      area: 'data',
      kind: 'system',
      prerequisites: ['a-b'],
      related: ['c'],
      research: ['What now?'],
      exercises: ['x'],
      interviews: ['y'],
      sources: [{ title: 'Book, chapter 6', author: 'Someone', year: 2017, url: 'https://example.org/a' }],
      file,
      summary: 'First.\n\n#### Small heading\n\nSecond.',
    });
    expect(parse(text).problems).toEqual([]);
  });

  test('gives no notes when its front matter cannot be used, but still says what is wrong with them', () => {
    const text = card('Because.', 'id: a').replace('kind: concept', 'kind: concpt');
    const { topic, notes } = parse(text);
    expect([topic, notes]).toEqual([null, []]);
    expect(said(text)).toEqual([
      expect.stringContaining('5:1 error There is no kind `concpt`'),
      expect.stringContaining('11:1 error This card has no level'),
    ]);
  });
});

describe('a note', () => {
  test('is heading, answer and marks, without the comment', () => {
    expect(onlyNote(card('One.\n\n- two\n', 'id: a-1, level: evaluate', 'What *is* it?'))).toEqual({
      id: 'a-1',
      topic: 'sharding',
      kind: 'plain',
      level: 'evaluate',
      heading: 'What *is* it?',
      answer: 'One.\n\n- two',
      clozes: [],
      file,
      line: 11,
    });
  });

  test.each([
    ['closing hashes', '### Why? ###'],
    ['indentation', '  ###   Why?  '],
  ])('its heading is read without %s', (_, heading) => {
    expect(onlyNote(cards(`${heading}\n<!-- id: a, level: apply -->\nX\n`)).heading).toBe('Why?');
  });

  test('keeps the indentation of the first line of its answer, which is Markdown', () => {
    expect(onlyNote(card('    code\n\nText.')).answer).toBe('    code\n\nText.');
  });

  test.each(['# One', '## Two', '### Three', 'Setext\n------'])('ends at %s', (heading) => {
    const [note] = parse(`${card('Answer.')}\n${heading}\n\nMore.\n`).notes;
    expect(note?.answer).toBe('Answer.');
  });

  test.each(['#### Four', '> ## In a quote', '- ### In a list', '```\n## In code\n```'])('goes on after %s', (text) => {
    expect(onlyNote(card(`Answer.\n\n${text}\n\nMore.`)).answer).toBe(`Answer.\n\n${text}\n\nMore.`);
  });

  test('is only read under `## Cards`', () => {
    const text = `${front}\n### Before\n\n## Other\n\n### There\n\n## Cards\n\n# End\n\n### After\n`;
    expect(parse(text)).toMatchObject({ headings: 0, notes: [], problems: [] });
  });

  test('with an id outside of `## Cards` is reported, since it would be lost', () => {
    expect(said(`${front}\n### Q\n<!-- id: a, level: apply -->\nA\n`)).toEqual([
      '10:1 error This card is not read; write its heading',
    ]);
  });

  test.each([
    ['level before id', `${front}\n### Q\n<!-- level: apply, id: a -->\nA\n`, '10:1'],
    ['a blank line between', `${front}\n### Q\n\n<!-- id: a -->\nA\n`, '10:1'],
    ['two hashes, which end the cards', `${card('A')}\n## Q\n<!-- id: b -->\nB\n`, '16:1'],
    ['one hash', cards('# Q\n<!-- id: b -->\nB\n'), '11:1'],
    ['four hashes, first under `## Cards`', cards('#### Q\n<!-- id: b -->\nB\n'), '11:1'],
    ['milestones above it', `${card('A')}\n## Milestones\n\n### Q\n<!-- id: b -->\nB\n`, '18:1'],
  ])('lost by its place or heading is reported: %s', (_, text, place) => {
    expect(said(text)).toEqual([`${place} error This card is not read; write its heading`]);
  });
  test('is not looked for in marks of milestones and ordinary comments', () => {
    const text = `${card('A')}\n## Milestones\n\n#### First\n\n- [ ] B <!-- id: b -->\n\n## End\n<!-- TODO: more -->\n`;
    expect(said(text)).toEqual([]);
  });

  test.each(levels)('may be of level %s', (level) => {
    expect(onlyNote(card('A', `id: a, level: ${level}`)).level).toBe(level);
  });

  test('stays readable with a blank line, as formatters write it, between heading and marks', () => {
    expect(onlyNote(cards('### Q\n\n<!-- id: a, level: apply -->\n\nA\n')).id).toBe('a');
  });
});

describe('problems of sections', () => {
  test('a second `## Cards` names the first and is not read', () => {
    const text = `${card('A')}\n## Cards\n\n### R\n<!-- id: b, level: apply -->\nB\n`;
    expect(said(text, 60)[0]).toBe('16:1 error A file has one `## Cards`; the first is on line 10. Move the');
    expect(parse(text).notes.map(({ id }) => id)).toEqual(['a']);
  });
  test('`## cards` is told to be written large', () => {
    expect(said(`${front}\n## cards\n`)).toEqual(['10:1 error Write `## Cards`, exactly so, or what fo']);
  });
});

describe('problems of a note', () => {
  test.each([
    ['no id', card('A', 'level: apply'), '11:1 error This card has no id. Run `npm run content -- --fix`'],
    ['no marks', cards('### Q\n\nA\n'), '11:1 error This card has no id. Run `npm run content -- --fix`'],
    ['no level', card('A', 'id: a'), '11:1 error This card has no level. Add `level: understand`'],
    [
      'an unknown level',
      card('A', 'id: a, level: analyse'),
      '12:20 error There is no level `analyse`. Did you mean `analyze`?',
    ],
    [
      'an id with capitals',
      card('A', 'id: Hot Key, level: apply'),
      '12:10 error `Hot Key` is no id: lower-case words joined by hyphens, such as `hot-key`',
    ],
    [
      'an unknown mark',
      card('A', 'id: a, level: apply, revers: yes'),
      '12:27 error There is no mark `revers`. Did you mean `reverse`?',
    ],
    ['a mark twice', card('A', 'id: a, level: apply, id: b'), '12:27 error The mark `id` stands here twice'],
    ['no answer', card(''), '11:1 error This card has no answer'],
    ['no question', card('A', 'id: a, level: apply', ''), '11:1 error A card needs a question'],
    ['a flag that is no yes', card('A', 'id: a, level: apply, reverse: true'), '12:36 error `reverse` is `yes`'],
    [
      'an answer on the line of the marks',
      cards('### Q\n<!-- id: a, level: apply --> A\n'),
      '12:29 error The answer begins on the line after',
    ],
    [
      'marks further down',
      cards('### Q\n\nText\n\n<!-- id: a, level: apply -->\n'),
      '15:1 error Marks stand on the line below the heading',
    ],
    [
      'steps without a list',
      card('A', 'id: a, level: apply, steps: yes'),
      '11:1 error `steps: yes` needs a numbered list',
    ],
    [
      'reverse without a paragraph',
      card('- A', 'id: a, level: apply, reverse: yes'),
      '11:1 error `reverse: yes` asks for the heading',
    ],
    ['text after a comment, which would be lost', card('<!-- x --> A'), '14:1 error HTML is not shown'],
    ['text between comments', card('<!-- x --> A <!-- y -->'), '14:1 error HTML is not shown'],
    ['an answer of comments', card('<!-- x --> <!-- y -->'), '11:1 error This card has no answer'],
    ['an answer that Markdown takes for a definition', card('[key]: shard'), '11:1 error This card has no answer'],
    ['an answer of footnotes', card('[^1]: shard'), '11:1 error This card has no answer'],
    ['HTML', card('A <b>x</b>'), '14:3 error HTML is not shown'],
    [
      'steps and reverse',
      card('1. A\n\nB', 'id: a, level: apply, steps: yes, reverse: yes'),
      '12:5 error `steps` and `reverse` exclude each other',
    ],
    [
      'a cloze and steps',
      card('1. {{c1::A}}', 'id: a, level: apply, steps: yes'),
      '12:5 error Clozes and `steps` exclude',
    ],
    [
      'a cloze and reverse',
      card('{{c1::A}}', 'id: a, level: apply, reverse: yes'),
      '12:5 error Clozes and `reverse` exclude',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text, 200)).toContainEqual(expect.stringContaining(expected));
    expect(parse(text).notes).toEqual([]);
  });

  test('an id used twice: the second is reported with the line of the first and kept out', () => {
    const text = cards('### Q\n<!-- id: a, level: apply -->\nA\n\n### R\n<!-- id: a, level: apply -->\nB\n');
    expect(said(text, 60)).toEqual(['16:10 error The id `a` stands on line 11 too; give the newer of the two ']);
    expect(parse(text).notes.map(({ heading }) => heading)).toEqual(['Q']);
  });

  test('without a question there is nothing to make an id of, so none is asked for', () => {
    expect(said(cards('###\n\nA\n'))).toEqual(['11:1 error A card needs a question in its heading: ']);
  });

  test('two comments are none of the problems of an answer', () => {
    expect(parse(card('A\n\n<!-- x --> <!-- y -->')).problems).toEqual([]);
  });

  test('marks in the wrong place are not called missing as well', () => {
    expect(said(cards('### Q\n\nText\n\n<!-- id: a, level: apply -->\n'))).toHaveLength(1);
  });

  test('an ordinary comment is none of its marks and no problem', () => {
    expect(onlyNote(card('A\n\n<!-- TODO: look this up -->')).id).toBe('a');
  });

  test.each([
    ['wide and long', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|a|\n'.repeat(500)}`],
    ['inside of quotes', `> |${'a|'.repeat(500)}\n> |${'-|'.repeat(500)}\n${'> |a|\n'.repeat(4)}`],
    ['many', '| a | b |\n|---|---|\n| c | d |\n\n'.repeat(501)],
  ])('tables whose cells, filled up, are thousands are refused: %s', (_, tables) => {
    const text = `${card(tables)}\n### R\n<!-- id: b, level: apply -->\nB\n`;
    expect(said(text)).toEqual(['11:1 error The tables of this card have more than 2']);
    expect(parse(text).notes.map(({ id }) => id)).toEqual(['b']);
  });
  test('a table of 2,000 cells is not', () => {
    const table = `|${'a|'.repeat(40)}\n|${'-|'.repeat(40)}\n${'|a|\n'.repeat(49)}`;
    expect(parse(card(table)).problems).toEqual([]);
  });

  test('a broken cloze is told for the card that has it, and not where it is code', () => {
    const broken = cards(
      '### Q\n<!-- id: a, level: apply -->\nA\n\n    {{x\n\nB {{y\n\n    {{z\n\n### R\n<!-- id: b, level: apply -->\nB\n',
    );
    expect(said(broken)).toEqual(['17:3 error This `{{` is not closed on its line; add']);
    expect(parse(broken).notes.map(({ id }) => id)).toEqual(['b']);
  });

  test('a file of more than a thousand cards is refused as a whole', () => {
    const text = cards('### Q\n<!-- id: a, level: apply -->\nA\n\n'.repeat(1001));
    expect(said(text)).toEqual(['4011:1 error The file has more than 1000 cards; split']);
    expect(parse(text).topic).toBeNull();
  });

  test('a card above 64 KB is refused, the others stay', () => {
    const big = `${'word '.repeat(100)}\n\n`.repeat(140);
    const text = `${card(big)}\n### R\n<!-- id: b, level: apply -->\nB\n`;
    expect(parse(text).notes.map(({ id }) => id)).toEqual(['b']);
    expect(said(text)).toEqual(['11:1 error This card is larger than 64 KB; split it']);
  });
});

describe('kinds', () => {
  test.each([
    ['plain', card('A')],
    ['reversible', card('A\n\nMore.', 'id: a, level: apply, reverse: yes')],
    ['steps', card('Before.\n\n1. A\n2. B', 'id: a, level: apply, steps: yes')],
    ['cloze', card('A {{c1::b}}')],
    ['plain', card('A', 'id: a, level: apply, reverse: no, steps: no')],
  ])('%s', (kind, text) => expect(onlyNote(text).kind).toBe(kind));
});

describe('links', () => {
  test('relative links and pictures become references to paths of the library', () => {
    const { references, problems } = parse(
      card('See [x](../structures/bloom-filters.md#cards), [y](./z.md) and ![p](img/p.svg).'),
    );
    expect(problems).toEqual([]);
    expect(references).toEqual([
      { kind: 'link', target: 'topics/structures/bloom-filters.md', line: 14, column: 5 },
      { kind: 'link', target: 'topics/data/z.md', line: 14, column: 48 },
      { kind: 'picture', target: 'topics/data/img/p.svg', line: 14, column: 64 },
    ]);
  });
  test.each([
    'javascript:alert(1)',
    'http://example.org',
    'http://example.org/a.md',
    'javascript:a.md',
    'data:text/html,x',
    '/etc/passwd',
    '../../../up.md',
    '#heading',
    'a.pdf',
    'JaVaScRiPt:x',
  ])('%s is refused', (url) => expect(parse(card(`[x](${url})`)).problems).toHaveLength(1));
  test.each(['https://example.org/$a/$b', 'x.md'])('%s is fine', (url) =>
    expect(parse(card(`[x](${url})`)).problems).toEqual([]),
  );
  test('an address in running text is text, not a problem', () => {
    expect(parse(card('Ask alice@example.com or www.example.com.')).problems).toEqual([]);
  });
  test('a picture from the web is refused', () => {
    expect(said(card('![x](https://example.org/a.png)'))).toEqual([
      '14:1 error A picture is a file beside this one, suc',
    ]);
  });
  test('references and footnotes warn, since a card is shown alone', () => {
    expect(
      said(`${card('[x][r] and a note[^1].')}\n## End\n\n[r]: a.md\n\n[^1]: text\n`).map((each) => each.slice(0, 12)),
    ).toEqual(['14:1 warning', '14:18 warnin']);
    expect(said(card('Text.\n\n[r]: a.md\n\n[^1]: text')).map((each) => each.slice(0, 12))).toEqual([
      '16:1 warning',
      '18:1 warning',
    ]);
  });
});

describe('files as they come', () => {
  const text = card('A {{c1::b}} and {{c2::c}}.\n\nMore.', 'id: a, level: nope');
  const expected = said(text);
  test('a byte order mark moves no problem', () => expect(said(`\uFEFF${text}`)).toEqual(expected));
  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s moves no problem and gives \\n in the answer', (_, newline) => {
    expect(said(text.replaceAll('\n', newline))).toEqual(expected);
    expect(onlyNote(`\uFEFF${card('A\n\n- b\n- c').replaceAll('\n', newline)}`)).toEqual(
      onlyNote(card('A\n\n- b\n- c')),
    );
  });
  test.each([
    ['NUL', '\0', '0000'],
    ['a bell', '\x07', '0007'],
    ['a lone surrogate', '\uD800', 'D800'],
  ])('%s is refused with its place', (_, character, code) => {
    expect(said(card(`A${character}`))).toEqual([
      expect.stringContaining(`14:2 error The character U+${code} is no text`),
    ]);
  });
  test('an emoji, which is a pair of surrogates, is text', () => expect(onlyNote(card('A 🦀')).answer).toBe('A 🦀'));
  test('a file above 2 MB is refused', () => {
    expect(said(`${front}${'word word\n\n'.repeat(200_000)}`)).toEqual([
      '1:1 error The file is larger than 2 MB; split the ',
    ]);
  });
  test.each(['', '\n', 'no front matter', '---\nid: a\n'])('%j has a problem, not an exception', (input) => {
    expect(parse(input).topic).toBeNull();
    expect(parse(input).problems.length).toBeGreaterThan(0);
  });
});

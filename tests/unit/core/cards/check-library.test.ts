import { describe, expect, test } from 'vitest';
import { readCheckedFile } from '../../../../renderer/core/cards/checked-file.ts';
import { checkLibrary, type ReadLibrary } from '../../../../renderer/core/cards/check-library.ts';
import { readIdentifiedFile } from '../../../../renderer/core/cards/identified-file.ts';
import { parseTopic } from '../../../../renderer/core/cards/parse-topic.ts';
import { readPlanned } from '../../../../renderer/core/cards/planned.ts';

interface TopicWords {
  readonly kind?: string;
  readonly front?: string;
  readonly body?: string;
}

const question = (id: string, level: string, answer = 'A'): string =>
  `### Q ${id}?\n<!-- id: ${id}, level: ${level} -->\n\n${answer}\n\n`;
/** Five cards on three levels, so that a concept is finished; their ids begin with `id`. */
const finished = (id: string): string =>
  ['remember', 'apply', 'analyze', 'apply', 'apply'].map((level, i) => question(`${id}-${i}`, level)).join('');

function topic(
  id: string,
  { kind = 'concept', front = 'prerequisites: []\nexercises: []', body = finished(id) }: TopicWords = {},
) {
  const file = `topics/data/${id}.md`;
  const text = `---\nid: ${id}\ntitle: T\narea: data\nkind: ${kind}\n${front}\n---\n\n## Cards\n\n${body}`;
  return { file, parsed: parseTopic(file, text) };
}

const exercise = (id: string, file = `exercises/${id}.md`) =>
  readIdentifiedFile('exercise', file, `---\nid: ${id}\ntitle: T\n---\n`);
const interview = (id: string, file: string) =>
  readIdentifiedFile('interview', file, `---\nid: ${id}\ntitle: T\n---\n`);

function said(library: Partial<ReadLibrary>): string[] {
  return checkLibrary({ topics: [], others: [], ...library }).map(
    (p) => `${p.file}:${p.line}:${p.column} ${p.severity} ${p.message}`,
  );
}

test('a finished topic that names nothing has no problem', () => expect(said({ topics: [topic('a')] })).toEqual([]));

describe('ids used twice', () => {
  test('a card id names both places', () => {
    const b = topic('b', { body: finished('b') + question('a-1', 'apply') });
    expect(said({ topics: [topic('a'), b] }).filter((each) => each.includes('error'))).toEqual([
      'topics/data/b.md:37:1 error The card id `a-1` stands in topics/data/a.md:17 too; give the newer of the two another.',
    ]);
  });
  test('topic and exercise ids are told too, but namespaces are apart', () => {
    const again = {
      file: 'topics/x/a.md',
      parsed: parseTopic(
        'topics/x/a.md',
        '---\nid: a\ntitle: T\narea: x\nkind: method\nprerequisites: []\nexercises: []\n---\n',
      ),
    };
    const found = said({
      topics: [topic('a'), again],
      others: [exercise('a'), exercise('a', 'exercises/b.md'), interview('a', 'interviews/a.md')],
    });
    expect(found.filter((each) => each.includes('error'))).toEqual([
      'exercises/b.md:2:1 error The exercise id `a` stands in exercises/a.md too; give the newer of the two another.',
      'topics/x/a.md:1:1 error The topic id `a` stands in topics/data/a.md too; give the newer of the two another.',
    ]);
  });
});

describe('names', () => {
  const front = 'prerequisites: [shardin]\nrelated: [b]\nexercises: [x, four]\ninterviews: [four]';
  test('unknown ones are errors with the nearest, those of another kind say which', () => {
    const others = [exercise('y'), interview('four', 'interviews/f.md')];
    expect(said({ topics: [topic('a', { front }), topic('sharding')], others })).toEqual([
      'topics/data/a.md:6:17 error There is no topic `shardin`, and none is planned. Did you mean `sharding`?',
      'topics/data/a.md:7:11 error There is no topic `b`, and none is planned.',
      'topics/data/a.md:8:13 error There is no exercise `x`, and none is planned.',
      'topics/data/a.md:8:16 error `four` is no exercise but an interview; name it there.',
    ]);
  });
  test('planned ones are notes', () => {
    const planned = readPlanned('planned.yaml', 'topics: [shardin, b]\nexercises:\n  - x\n  - four\n');
    const others = [interview('four', 'interviews/f.md')];
    const problems = checkLibrary({ topics: [topic('a', { front })], others, planned });
    expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note', 'note', 'note']);
  });
  test('a plan that has come true warns', () => {
    const planned = readPlanned('planned.yaml', 'topics:\n  - b\n  - a\n');
    expect(said({ topics: [topic('a')], planned })).toEqual([
      'planned.yaml:3:1 warning `a` is there (topics/data/a.md); take it out of the plan.',
    ]);
  });
});

describe('links', () => {
  const links =
    '[a](b.md) [b](../../exercises/x.md) [c](../../interviews/four-steps.md) [d](../other/gone.md) ![e](p.svg)';
  const body = finished('a') + question('a-9', 'apply', links);
  test('lead to files that are there', () => {
    const library = {
      topics: [topic('a', { body }), topic('b'), { ...topic('gone'), file: 'topics/other/gone.md' }],
      others: [exercise('anything', 'exercises/x.md'), interview('interview-four-steps', 'interviews/four-steps.md')],
      files: new Set(['topics/data/p.svg']),
    };
    expect(said(library)).toEqual([]);
  });
  test('or are errors', () => {
    expect(said({ topics: [topic('a', { body })], files: new Set() }).map((each) => each.slice(0, 80))).toEqual([
      'topics/data/a.md:40:1 error The link leads to `topics/data/b.md`, which does not',
      'topics/data/a.md:40:11 error The link leads to `exercises/x.md`, which does not ',
      'topics/data/a.md:40:37 error The link leads to `interviews/four-steps.md`, which',
      'topics/data/a.md:40:73 error The link leads to `topics/other/gone.md`, which doe',
      'topics/data/a.md:40:95 error There is no picture `topics/data/p.svg`.',
    ]);
  });
  test('or notes, where the name is planned', () => {
    const planned = readPlanned(
      'planned.yaml',
      'topics: [b, gone]\nexercises: [x]\ninterviews: [interview-four-steps]',
    );
    const problems = checkLibrary({ topics: [topic('a', { body })], others: [], planned });
    expect(problems.map(({ severity }) => severity)).toEqual(['note', 'note', 'note', 'note']);
  });
});

describe('circles of prerequisites', () => {
  const requiring = (id: string, ...ids: string[]) =>
    topic(id, { front: `exercises: []\nprerequisites: [${ids.join(', ')}]` });
  test('are told once, whichever file comes first', () => {
    const topics = [requiring('c', 'a'), requiring('b', 'c'), requiring('a', 'b'), requiring('d', 'a')];
    const expected = [
      'topics/data/a.md:7:17 error These topics require each other: `a` → `b` → `c` → `a`. Take one prerequisite out.',
    ];
    expect(said({ topics })).toEqual(expected);
    expect(said({ topics: topics.toReversed() })).toEqual(expected);
  });
  test('a topic that requires itself', () => {
    expect(said({ topics: [requiring('a', 'a')] })).toEqual([expect.stringContaining('`a` → `a`')]);
  });
  test('a diamond is none, and a long chain ends', () => {
    expect(said({ topics: [requiring('a', 'b', 'c'), requiring('b', 'd'), requiring('c', 'd'), topic('d')] })).toEqual(
      [],
    );
  });
});

describe('a finished topic', () => {
  const count = (n: number): string =>
    Array.from({ length: n }, (_, i) => question(`q-${i}`, ['remember', 'apply', 'analyze'][i % 3] ?? '')).join('');
  test.each([
    ['concept', 5],
    ['method', 4],
    ['system', 8],
  ])('a %s has %i cards', (kind, fewest) => {
    expect(said({ topics: [topic('a', { kind, body: count(fewest) })] })).toEqual([]);
    expect(said({ topics: [topic('a', { kind, body: count(fewest - 1) })] })).toEqual([
      `topics/data/a.md:1:1 warning A ${kind} has at least ${fewest} cards; this one has ${fewest - 1}.`,
    ]);
  });
  test('a project has five cards and three milestones', () => {
    const milestones = (n: number): string =>
      `\n## Milestones\n\n${Array.from({ length: n }, (_, i) => `- [ ] M <!-- id: m-${i} -->\n`).join('')}`;
    expect(said({ topics: [topic('a', { kind: 'project', body: count(5) + milestones(3) })] })).toEqual([]);
    expect(said({ topics: [topic('a', { kind: 'project', body: count(4) + milestones(2) })] })).toHaveLength(2);
  });
  test('has three levels', () => {
    const body = Array.from({ length: 5 }, (_, i) => question(`q-${i}`, i === 0 ? 'apply' : 'remember')).join('');
    expect(said({ topics: [topic('a', { body })] })).toEqual([
      expect.stringContaining('this one has remember, apply.'),
    ]);
  });

  test('its cards are counted by their headings, whatever they give', () => {
    const body = Array.from({ length: 4 }, (_, i) =>
      question(`q-${i}`, `${['remember', 'apply', 'create', 'create'][i]}, reverse: yes`),
    ).join('');
    expect(said({ topics: [topic('a', { body })] })).toEqual([
      expect.stringContaining('at least 5 cards; this one has 4.'),
    ]);
  });

  test('milestones stand in projects only', () => {
    const body = `${finished('a')}## Milestones\n\n- [ ] M <!-- id: m -->\n`;
    expect(said({ topics: [topic('a', { body })] })).toEqual([
      'topics/data/a.md:39:1 warning Milestones are for a project to build; this is a concept.',
    ]);
  });

  test('its sources name a part, or where they are read', () => {
    const sources = (title: string, more = ''): string =>
      `prerequisites: []\nexercises: []\nsources:\n  - { title: "${title}", author: B, year: 2001${more} }`;
    const found = (front: string): string[] => said({ topics: [topic('a', { front })] });
    expect(found(sources('A book, chapter 6'))).toEqual([]);
    expect(found(sources('A page', ', url: "https://example.org/a"'))).toEqual([]);
    expect(found(sources('A book'))).toEqual([
      expect.stringContaining(':1:1 warning The source `A book` names no part'),
    ]);
  });

  test('lies in a file called by its id, in a folder called by its area; both by the front matter', () => {
    const parsedAt = (file: string) => said({ topics: [{ file, parsed: parseTopic(file, text) }] });
    const text = `---\nid: a\ntitle: T\narea: data\nkind: concept\nprerequisites: []\nexercises: []\n---\n\n## Cards\n\n${finished('a')}`;
    expect(parsedAt('topics/data/a.md')).toEqual([]);
    expect(parsedAt('topics/a.md')).toEqual([]);
    expect(parsedAt('topics/x/b.md')).toEqual([
      'topics/x/b.md:1:1 warning This file holds the topic `a`; call it `a.md`. (Do not change the id instead: cards are known by it.)',
      'topics/x/b.md:1:1 warning This topic is of the area `data`, but its file lies in `x`; make them the same.',
    ]);
  });

  test('asks each question once, in the whole library', () => {
    const twice = '### Q **a-1** !\n<!-- id: b-1, level: apply -->\n\nA\n\n';
    const clozed = '### Q a-2?\n<!-- id: b-2, level: apply, clozes: 1 -->\n\n{{c1::A}}\n\n';
    expect(said({ topics: [topic('a'), topic('b', { body: finished('c') + twice + clozed })] })).toEqual([
      'topics/data/b.md:37:1 warning This question stands in topics/data/a.md:17 too; say what makes this one another.',
    ]);
  });

  const words = (n: number): string => 'word '.repeat(n);
  const table = (corner: string, columns: number, rows: number, cell = 'x'): string =>
    [
      [corner, ...Array(columns - 1).fill('h')],
      Array(columns).fill('-'),
      ...Array.from({ length: rows }, () => Array(columns).fill(cell)),
    ]
      .map((cells) => `| ${cells.join(' | ')} |\n`)
      .join('');
  const sized = (answer: string, marks = 'apply'): string[] =>
    said({ topics: [topic('a', { body: finished('a') + question('a-9', marks, answer) })] });
  test.each([
    ['61 words', words(61), 1],
    ['60 words', words(60), 0],
    ['60 words and long code', `${words(60)}\n\n\`\`\`\n${words(50)}\n\`\`\``, 0],
    ['60 words and a table', `${words(60)}\n\n${table('', 2, 2, words(20))}`, 0],
    ['60 words with clozes and their hints', `{{c1::${words(30)}::${words(10)}}} ${words(30)}`, 0],
    ['61 words in emphasis and lists', `- **${words(30).trim()}**\n- ${words(31)}`, 1],
    ['six cells beside both headings', table('', 3, 3), 0],
    ['eight cells beside both headings', table('', 3, 4), 1],
    ['nine cells, the first column no headings', table('h', 3, 3), 1],
    ['nine cells with clozes', table('h', 3, 3).replace('x', '{{c1::x}}'), 0],
  ])('%s', (_, answer, warnings) => expect(sized(answer)).toHaveLength(warnings));
  test('a step has 18 words, and steps are not added up', () => {
    const steps = (n: number): string => Array.from({ length: 4 }, (_, i) => `${i + 1}. ${words(n)}\n`).join('');
    expect(sized(steps(18), 'apply, steps: yes')).toEqual([]);
    expect(sized(steps(19), 'apply, steps: yes')).toHaveLength(4);
    expect(sized(steps(19), 'apply, steps: yes')[0]).toContain(':40:1 warning This step has 19 words');
  });
  test('five steps are enough', () => {
    const steps = (n: number): string => Array.from({ length: n }, (_, i) => `${i + 1}. Do\n`).join('');
    expect(sized(steps(5), 'apply, steps: yes')).toEqual([]);
    expect(sized(steps(6), 'apply, steps: yes')).toEqual([
      expect.stringContaining(':37:1 warning This card has 6 steps'),
    ]);
    expect(sized(steps(6))).toEqual([]);
  });
});

describe('what was checked', () => {
  const cloze = question('a-9', 'apply', '{{c2::x}}');
  const library = { topics: [topic('a', { body: finished('a') + cloze })] };
  const covers = (ids: string) => readCheckedFile('checked/a.yaml', `covers:\n  a point: [${ids}]\n`);
  test('notes and cards that are there', () =>
    expect(said({ ...library, checked: [covers('a-1, a-9, "a-9#c2"')] })).toEqual([]));
  test.each([
    ['a-5', 'There is no card `a-5`. Did you mean `a-0`?'],
    ['"a-9#c1"', '`a-9` gives no card `a-9#c1`, but a-9#c2.'],
    ['"a-1#reverse"', '`a-1` gives no card `a-1#reverse`, but a-1.'],
  ])('%s is not', (ids, message) =>
    expect(said({ ...library, checked: [covers(ids)] })).toEqual([`checked/a.yaml:2:13 error ${message}`]),
  );
  test('a file named after no topic', () => {
    expect(said({ checked: [readCheckedFile('checked/b.yaml', 'claims: []')] })).toEqual([
      expect.stringContaining('checked/b.yaml:1:1 error There is no topic `b`'),
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { readCheckedFile } from '../../../../renderer/core/cards/checked-file.ts';
import { readIdentifiedFile } from '../../../../renderer/core/cards/identified-file.ts';
import type { Problem } from '../../../../renderer/core/cards/model.ts';
import { readPlanned } from '../../../../renderer/core/cards/planned.ts';

const brief = (problems: readonly Problem[]): string[] =>
  problems.map((p) => `${p.line}:${p.column} ${p.message.slice(0, 50)}`);

describe('planned.yaml', () => {
  const ids = (text: string) => {
    const { topic, exercise, interview, problems } = readPlanned('planned.yaml', text);
    return [[...topic], [...exercise], [...interview], brief(problems)];
  };
  test('a mapping keeps the kinds apart and the lines of the ids', () => {
    expect(ids('# to come\ntopics:\n  - a\n  - b\nexercises: [a]\ninterviews:\n')).toEqual([
      [
        ['a', 3],
        ['b', 4],
      ],
      [['a', 5]],
      [],
      [],
    ]);
  });
  test('a list holds for every kind', () => expect(ids('- a\n')).toEqual([[['a', 1]], [['a', 1]], [['a', 1]], []]));
  test.each(['', '# nothing\n'])('%j plans nothing', (text) => expect(ids(text)).toEqual([[], [], [], []]));
  test('problems have places', () => {
    expect(ids('topic: [a]\nexercises: [B c]\nconstructor: [x]\n')[3]).toEqual([
      '1:1 Nothing called `topic` is planned. Did you mean `t',
      '2:13 `B c` is no id: lower-case words joined by hyphens',
      '3:1 Nothing called `constructor` is planned. Did you m',
    ]);
  });
});

describe('checked files', () => {
  test('points with their cards, and claims', () => {
    const text =
      'covers:\n  "hot: shards": [a, b]\n  ids: c\nclaims:\n  - { claim: A, source: "B, 3", date: 2026-11-20 }\n  - claim: C\n    source: D\n    date: 2026-01-31\n    verified: false\n';
    expect(readCheckedFile('checked/sharding.yaml', text)).toEqual({
      file: 'checked/sharding.yaml',
      topic: 'sharding',
      covers: [
        {
          point: 'hot: shards',
          cards: [
            { id: 'a', line: 2, column: 19 },
            { id: 'b', line: 2, column: 22 },
          ],
        },
        { point: 'ids', cards: [{ id: 'c', line: 3, column: 8 }] },
      ],
      claims: 2,
      problems: [],
    });
  });
  test.each([
    ['cover: {}', '1:1 There is no `cover` here'],
    ['covers: [a]', '1:1 `covers` maps each point'],
    ['covers:\n  point: []', '2:3 No card covers this point'],
    ['claims:\n  - { claim: A, source: B }', '2:5 A claim needs `claim`'],
    ['claims:\n  - A', '2:5 A claim needs `claim`'],
    ['claims:\n  - { claim: A, source: B, date: 20.11.2026 }', '2:28 The date of a check'],
    ['claims:\n  - { claim: A, sorce: B, date: 2026-11-20 }', '2:17 A claim has no `sorce`. Did you mean `source`?'],
    ['claims:\n  - { claim: A, source: B, date: 2026-11-20, verified: maybe }', '2:46 `verified` is true or false'],
    ['covers: {', 'This is not valid YAML'],
  ])('%j', (text, expected) => expect(brief(readCheckedFile('checked/a.yaml', text).problems)[0]).toContain(expected));
});

describe('exercises and interviews', () => {
  test('id, title and the line of the id', () => {
    expect(
      readIdentifiedFile('exercise', 'exercises/a.md', '\uFEFF---\r\ntitle: "A: b"\r\nid: a-b\r\n---\r\n{{x}}'),
    ).toEqual({
      kind: 'exercise',
      id: 'a-b',
      title: 'A: b',
      file: 'exercises/a.md',
      line: 3,
      problems: [],
    });
  });
  test.each([
    ['---\ntitle: A\n---\n', '1:1 The front matter needs `id`'],
    ['---\nid: A b\ntitle: A\n---\n', '2:1 `A b` is no id'],
    ['---\nid: a\n---\n', '1:1 The front matter needs `title`'],
    ['text', '1:1 The file does not begin with front matter'],
    ['\0', '1:1 The character U+0000 is no text'],
  ])('%j', (text, expected) => {
    const read = readIdentifiedFile('interview', 'interviews/a.md', text);
    expect(brief(read.problems)).toEqual([expect.stringContaining(expected)]);
  });
});

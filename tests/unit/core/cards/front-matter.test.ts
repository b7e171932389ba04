import { describe, expect, test } from 'vitest';
import { parse, said } from './topic-text.ts';

const base = ['id: a', 'title: T', 'area: data', 'kind: concept', 'prerequisites: []', 'exercises: []'];
const file = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n## Cards\n`;
/** The six good lines, on lines 2 to 7 of the file, with one more below. */
const withLine = (line: string): string => file(...base, line);
const without = (key: string): string => file(...base.filter((line) => !line.startsWith(key)));

describe('front matter', () => {
  test('alone is enough', () => expect(parse(file(...base)).problems).toEqual([]));

  test.each(['id', 'title', 'area', 'kind'])('without %s there is no topic', (key) => {
    expect(parse(without(key)).topic).toBeNull();
    expect(said(without(key))).toEqual([expect.stringContaining(`1:1 error The front matter needs \`${key}\``)]);
  });
  test.each(['prerequisites', 'exercises'])('without %s there is a warning', (key) => {
    expect(parse(without(key)).topic).not.toBeNull();
    expect(said(without(key))).toEqual([expect.stringContaining(`1:1 warning \`${key}\` is missing; write`)]);
  });

  test.each([
    ['title: System: x', '8:8 error This is not valid YAML'],
    ['a: [b', 'error This is not valid YAML'],
    ['id: b', '8:1 error This is not valid YAML: Map keys must be unique'],
    ['\tx: y', 'error This is not valid YAML'],
    ['relatd: [a]', '8:1 warning The field `relatd` is not read. Did you mean `related`?'],
    ['tags: [a]', '8:1 warning The field `tags` is not read.'],
    ['related: [Hot Key]', '8:11 error `Hot Key` is no id'],
    ['related: {a: b}', '8:10 error `related` is a list'],
    ['related: [[a]]', '8:11 error An entry of `related` is one text'],
    ['research:\n  - a: b', '9:5 error An entry of `research` is one text'],
    ['sources: [x]', '8:11 error A source is written'],
    ['sources:\n  - { title: A, author: B }', '9:5 error A source needs title, author and year'],
    ['sources:\n  - { title: A, author: B, year: soon }', '9:28 error The year of a source is four digits'],
    ['sources:\n  - { title: A, section: B, author: C, year: 2000 }', '9:17 error A source has no `section`'],
    [
      'sources:\n  - { title: A, author: C, year: 2000, url: "http://a.b" }',
      '9:40 error The `url` of a source begins with `https://`',
    ],
    ['sources:\n  - { title: A, author: C, year: 2000, url: "javascript:x" }', '9:40 error The `url` of a source'],
    ['related: *x', 'error'],
  ])('%j', (line, expected) => expect(said(withLine(line), 120)).toContainEqual(expect.stringContaining(expected)));

  test('a bad entry of a list costs the entry, not the topic', () => {
    const { topic } = parse(
      withLine('related: [good, Bad One]\nsources:\n  - { title: A, author: B, year: 2001 }\n  - nothing'),
    );
    expect(topic?.related).toEqual(['good']);
    expect(topic?.sources).toEqual([{ title: 'A', author: 'B', year: 2001 }]);
  });

  test('scalars stay as they were written', () => {
    expect(parse(file('id: 2fa', 'title: 1.10', 'area: 007', 'kind: concept')).topic).toMatchObject({
      id: '2fa',
      title: '1.10',
      area: '007',
    });
  });

  test('an alias bomb, deep brackets and prototype keys end in problems or warnings', () => {
    const bomb = withLine(`x: &a [${'a,'.repeat(20)}]\ny: &b [${'*a,'.repeat(20)}]\nresearch: [${'*b,'.repeat(20)}]`);
    expect(parse(bomb).topic?.research).toEqual([]);
    expect(said(withLine(`x: ${'['.repeat(3_000)}`))).toEqual(['2:1 error Brackets and dashes are nested more than']);
    expect(said(withLine(`x: ${'- '.repeat(30_000)}`))[0]).toContain('error');
    expect(said(withLine('__proto__: {polluted: yes}'))).toEqual(['8:1 warning The field `__proto__` is not read.']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([
    ['not closed', '---\nid: a\n', '1:1 error The front matter is not closed'],
    ['missing', '# A\n', '1:1 error The file does not begin with front matte'],
    ['a list', '---\n- a\n---\n', '2:1 error Expected lines of the form'],
  ])('%s', (_, text, expected) => expect(said(text)).toEqual([expect.stringContaining(expected)]));
});

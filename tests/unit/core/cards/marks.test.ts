import { describe, expect, test } from 'vitest';
import { noteMarkKeys, readMarks } from '../../../../renderer/core/cards/marks.ts';

const values = (text: string, keys: readonly string[] = noteMarkKeys): Record<string, string> | null => {
  const marks = readMarks(text, 0, keys);
  return marks === null ? null : Object.fromEntries([...marks.values].map(([key, { value }]) => [key, value]));
};

describe('marks', () => {
  test.each([
    ['<!-- id: a-b, level: apply -->', { id: 'a-b', level: 'apply' }],
    ['<!--id:a,level:apply-->', { id: 'a', level: 'apply' }],
    ['<!--\n  id: a,\r\n  level: apply\n-->', { id: 'a', level: 'apply' }],
    ['<!-- id: "a, b" -->', { id: 'a, b' }],
    ['<!-- id: "a: b", level: apply -->', { id: 'a: b', level: 'apply' }],
    ['<!-- id: -->', { id: '' }],
    ['<!-- id: a, -->', { id: 'a' }],
  ])('%j', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(readMarks(text, 0, noteMarkKeys)?.problems).toEqual([]);
  });

  test('a list is separated by spaces, other keys are known elsewhere', () => {
    expect(values('<!-- id: a, topics: x y -->', ['id', 'topics'])).toEqual({ id: 'a', topics: 'x y' });
  });

  test.each(['text', '<!-- a remark -->', '<!-- TODO: check -->', '<!-- id: a', '<!---->'])(
    '%j holds no marks',
    (text) => {
      expect(readMarks(text, 0, noteMarkKeys)).toBeNull();
    },
  );

  test.each([
    ['<!-- id: a, lvel: apply -->', 12, 'There is no mark `lvel`. Did you mean `level`?'],
    ['<!-- lvl: apply -->', 5, 'There is no mark `lvl`. Did you mean `level`?'],
    ['<!-- id: a, id: b -->', 12, 'The mark `id` stands here twice; keep one.'],
    [
      '<!-- id: a, apply -->',
      12,
      'Marks are written `key: value, key: value`; put a value that holds a comma in double quotes.',
    ],
    ['<!-- id: "a" b -->', 12, 'Marks are separated by commas: `key: value, key: value`.'],
  ])('%j points at what is wrong', (text, at, message) => {
    expect(readMarks(text, 0, noteMarkKeys)?.problems).toEqual([{ at, message }]);
  });

  test.each(['<!-- id: abc, level: x -->', '<!-- id:   "abc", level: x -->', '<!-- id:abc -->'])(
    'the place of a value in %j is that of its text',
    (text) => {
      const at = readMarks(text, 0, noteMarkKeys)?.values.get('id')?.valueAt ?? -1;
      expect(text.slice(at, at + 3)).toBe('abc');
    },
  );

  test('a comment of 64 KB is read in time that grows with its length', () => {
    expect(readMarks(`<!-- id: a, ${'b: c, '.repeat(10_000)} -->`, 0, noteMarkKeys)?.problems).toHaveLength(10_000);
  });
});

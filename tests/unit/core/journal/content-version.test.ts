import { expect, it } from 'vitest';
import { contentVersion } from '../../../../renderer/core/journal/content-version.ts';

const a = { id: 'topics/a.md', entry: 'e1' };
const b = { id: 'topics/b.md', entry: 'e2' };

it('changes with the shipped files, the grammar, and every document that comes, goes or changes', () => {
  const versions = [
    contentVersion('s1', 1, []),
    contentVersion('s2', 1, []),
    contentVersion('s1', 2, []),
    contentVersion('s1', 1, [a]),
    contentVersion('s1', 1, [a, b]),
    contentVersion('s1', 1, [a, { ...b, entry: 'e3' }]),
    contentVersion('s1', 1, [a, { ...b, id: 'topics/c.md' }]),
  ];
  expect(new Set(versions).size).toBe(versions.length);
});

it('is the same for the same files, in whatever order they are told', () => {
  expect(contentVersion('s', 2, [a, b])).toBe(contentVersion('s', 2, [b, a]));
});

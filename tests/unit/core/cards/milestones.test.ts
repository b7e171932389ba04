import { describe, expect, test } from 'vitest';
import { card, parse, said } from './topic-text.ts';

describe('milestones', () => {
  const project = (items: string): string => `${card('A')}\n## Milestones\n\n${items}`;
  test('are tasks with ids, at the end of the item or on its next line, and no cards', () => {
    const parsed = parse(
      project('- [ ] Build *it* <!-- id: build -->\n- [x] Run it\n  <!-- id: run -->\n\n### Not a card\n'),
    );
    expect(parsed.problems).toEqual([]);
    expect(parsed.headings).toBe(1);
    expect(parsed.milestones).toEqual([
      { id: 'build', text: 'Build *it*', line: 18 },
      { id: 'run', text: 'Run it', line: 19 },
    ]);
  });
  test('tasks inside of one, and comments after its marks, are its own affair', () => {
    const items =
      '- [ ] A <!-- id: a -->\n  - [ ] sub <!-- id: sub -->\n- [ ] B <!-- id: b --> <!-- TODO: more -->\n- [ ] C\n\n  - [ ] sub <!-- id: sub -->\n';
    expect(parse(project(items)).milestones.map(({ id, text }) => `${id} ${text}`)).toEqual(['a A', 'b B']);
    expect(said(project(items), 32)).toEqual(['21:1 error This milestone has no id; end it']);
  });
  test.each([
    ['no id', '- [ ] Build\n', '18:1 error This milestone has no id'],
    ['no task', '- Build <!-- id: b -->\n', '18:1 error A milestone is a task'],
    [
      'an id twice',
      '- [ ] A <!-- id: b -->\n- [ ] B <!-- id: b -->\n',
      '19:1 error The milestone id `b` is taken by line 18',
    ],
  ])('with %s are reported', (_, items, expected) => {
    expect(said(project(items), 80)).toEqual([expect.stringContaining(expected)]);
  });
});

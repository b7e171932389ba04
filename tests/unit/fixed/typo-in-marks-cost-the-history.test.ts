// A slip in the marks was taken for a remark: the tool then wrote a second id, and the card lost its history.
import { expect, it } from 'vitest';
import { fixTopic } from '../../../renderer/core/cards/fix-topic.ts';
import { parseTopic } from '../../../renderer/core/cards/parse-topic.ts';

const front =
  '---\nid: t\ntitle: T\narea: data\nkind: concept\nprerequisites: []\nexercises: []\nsources: []\n---\n\nText.\n\n## Cards\n\n';
const withMarks = (marks: string): string => `${front}### Question?\n<!-- ${marks} -->\n\nAnswer.\n`;

it.each(['id sharding-key, level: remember', 'sharding-key, level: remember', 'id sharding-key'])(
  'names the slip in `%s` and writes no id',
  (marks) => {
    const text = withMarks(marks);
    const messages = parseTopic('topics/data/t.md', text).problems.map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('Marks are written `key: value, key: value`')]);
    const bytes = new TextEncoder().encode(text);
    const fixed = fixTopic(bytes, 'topics/data/t.md', () => 'abcd');
    expect(fixed).toMatchObject({ ok: true, changes: [] });
  },
);

it('still takes a remark for a remark', () => {
  const text = `${front}### Question?\n<!-- TODO: check this -->\n\nAnswer.\n`;
  expect(fixTopic(new TextEncoder().encode(text), 'topics/data/t.md', () => 'abcd')).toMatchObject({
    ok: true,
    changes: [{}],
  });
});

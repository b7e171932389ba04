// Reads `## Milestones` of a project: a task list whose items have ids. They are ticked by the person, never scheduled.

import type { ListItem, RootContent } from 'mdast';
import type { Complaints } from './complaints.ts';
import { idAdvice, isId } from './identities.ts';
import { milestoneMarkKeys, readMarks } from './marks.ts';

export interface Milestone {
  readonly id: string;
  /** Markdown source of the item, without its marks and box. */
  readonly text: string;
  readonly line: number;
}

/** Marks stand at the end of an item or on its next line, indented. Items without an id are reported and left out. */
export function readMilestones(nodes: readonly RootContent[], text: string, complain: Complaints): Milestone[] {
  const milestones: Milestone[] = [];
  const seen = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'list') continue;
    for (const item of node.children) {
      const milestone = readItem(item, text, complain);
      if (milestone === null) continue;
      const other = seen.get(milestone.id);
      if (other !== undefined) {
        complain.error(
          item.position?.start.offset ?? 0,
          `The milestone id \`${milestone.id}\` is taken by line ${other}.`,
        );
        continue;
      }
      seen.set(milestone.id, milestone.line);
      milestones.push(milestone);
    }
  }
  return milestones;
}

function readItem(item: ListItem, text: string, complain: Complaints): Milestone | null {
  const from = item.position?.start.offset ?? 0;
  if (item.checked === null || item.checked === undefined) {
    complain.error(from, 'A milestone is a task: `- [ ] What to build <!-- id: first-shard -->`.');
    return null;
  }
  const comments = ownComments(item);
  const comment = comments.find((at) => readMarks(text, at, milestoneMarkKeys) !== null);
  const marks = comment === undefined ? null : readMarks(text, comment, milestoneMarkKeys);
  for (const { at, message } of marks?.problems ?? []) complain.error(at, message);
  const id = marks?.values.get('id');
  if (id === undefined) {
    complain.error(from, 'This milestone has no id; end it with `<!-- id: first-shard -->`.');
    return null;
  }
  if (!isId(id.value)) {
    complain.error(id.valueAt, idAdvice(id.value));
    return null;
  }
  const body = text
    .slice(from, comment)
    .replace(/^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]*/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  return { id: id.value, text: body, line: complain.line(from) };
}

/** Offsets of the comments in the item's own paragraph, or right below it; those of items inside it are theirs. */
function ownComments({ children: [paragraph, below] }: ListItem): number[] {
  const own: readonly RootContent[] = [
    ...(paragraph?.type === 'paragraph' ? paragraph.children : []),
    ...(below === undefined ? [] : [below]),
  ];
  return own.flatMap((node) => (node.type === 'html' ? [node.position?.start.offset ?? 0] : []));
}

// Builds small topic files for the tests, so that each test shows only the lines it is about.
import { type ParsedTopic, parseTopic } from '../../../../renderer/core/cards/parse-topic.ts';
import type { Note } from '../../../../renderer/core/cards/model.ts';

/** 8 lines, so that the body begins on line 9. */
export const front = `---
id: sharding
title: Sharding
area: data
kind: concept
prerequisites: []
exercises: []
---
`;

export const file = 'topics/data/sharding.md';

/** `body` stands below `## Cards`, from line 11. */
export function cards(body: string): string {
  return `${front}\n## Cards\n${body}`;
}

/** One card with good marks; its heading is on line 11 and `answer` begins on line 14. */
export function card(answer: string, marks = 'id: a, level: apply', heading = 'Why?'): string {
  return cards(`### ${heading}\n<!-- ${marks} -->\n\n${answer}\n`);
}

export function parse(text: string): ParsedTopic {
  return parseTopic(file, text);
}

/** `line:column severity message` of each problem, the message cut to its beginning. */
export function said(text: string, length = 40): string[] {
  return parse(text).problems.map((p) => `${p.line}:${p.column} ${p.severity} ${p.message.slice(0, length)}`);
}

export function onlyNote(text: string): Note {
  const { notes, problems } = parse(text);
  const [note] = notes;
  if (note === undefined || notes.length !== 1) throw new Error(`not one note: ${JSON.stringify(problems)}`);
  return note;
}

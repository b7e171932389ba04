// Measures one topic against what a finished one has: enough cards, levels, short answers, its proper place. Warnings
// only: a topic in the making is readable all the same.

import { levels, type Problem, type Topic, type TopicKind } from './model.ts';
import type { NoteSize, ParsedTopic } from './parse-topic.ts';

const fewestCards: Readonly<Record<TopicKind, number>> = { concept: 5, method: 4, system: 8, project: 5 };
const fewestMilestones = 3;
const fewestLevels = 3;
const mostWords = 60;
const mostSteps = 5;
const mostStepWords = 18;
const mostCells = 6;

export function checkFinish({ topic, notes, headings, milestones, sizes }: ParsedTopic): Problem[] {
  if (topic === null) return [];
  const warnings: Problem[] = [];
  const warn = (line: number, message: string): void => {
    warnings.push({ file: topic.file, line, column: 1, message, severity: 'warning' });
  };
  if (headings < fewestCards[topic.kind]) {
    warn(1, `A ${topic.kind} has at least ${fewestCards[topic.kind]} cards; this one has ${headings}.`);
  }
  const used = levels.filter((level) => notes.some((note) => note.level === level));
  if (used.length < fewestLevels) {
    const has = used.length === 0 ? 'none' : used.join(', ');
    warn(1, `A finished topic has cards on at least ${fewestLevels} levels; this one has ${has}.`);
  }
  if (topic.kind === 'project' && milestones.length < fewestMilestones) {
    warn(1, `A project has at least ${fewestMilestones} milestones; this one has ${milestones.length}.`);
  }
  if (topic.kind !== 'project' && milestones.length > 0) {
    warn(milestones[0]?.line ?? 1, `Milestones are for a project to build; this is a ${topic.kind}.`);
  }
  for (const { title, url } of topic.sources) {
    if (url === undefined && !title.includes(',')) {
      warn(1, `The source \`${title.slice(0, 80)}\` names no part; write its chapter, section or pages after a comma.`);
    }
  }
  checkPlace(topic, warn);
  for (const size of sizes) checkSize(size, warn);
  return warnings;
}

/** The id and the area in the front matter count, but whoever looks for the file looks by its path. */
function checkPlace({ id, area, file }: Topic, warn: (line: number, message: string) => void): void {
  const [name = '', folder] = file.split('/').slice(1).reverse();
  if (name.replace(/\.md$/, '') !== id) {
    warn(
      1,
      `This file holds the topic \`${id}\`; call it \`${id}.md\`. (Do not change the id instead: cards are known by it.)`,
    );
  }
  if (folder !== undefined && folder !== area) {
    warn(1, `This topic is of the area \`${area}\`, but its file lies in \`${folder}\`; make them the same.`);
  }
}

function checkSize(
  { line, steps, cloze, words, cells, stepWords }: NoteSize,
  warn: (line: number, message: string) => void,
): void {
  // An answer in steps is recalled one at a time, so its length is that of its steps.
  if (steps) {
    if (stepWords.length > mostSteps)
      warn(line, `This card has ${stepWords.length} steps; ${mostSteps} are enough. Make two cards.`);
    for (const step of stepWords) {
      if (step.words > mostStepWords)
        warn(step.line, `This step has ${step.words} words; ${mostStepWords} are enough.`);
    }
  } else if (words > mostWords) {
    warn(
      line,
      `The answer has ${words} words outside of code and tables; ${mostWords} are enough. Shorten it, or make two cards.`,
    );
  }
  if (cells > mostCells && !cloze) {
    warn(
      line,
      `A table as an answer has at most ${mostCells} cells beside its headings, this one ${cells}; use clozes in the cells, or make two cards.`,
    );
  }
}

// What the sheet of a card says in words: the finding of its chart, its facts, and what was done to it.
import type { CardDetail } from '../../actions/read-card.ts';
import type { ReviewMode } from '../../core/journal/entry.ts';
import type { CardChange } from '../../core/journal/projection.ts';
import type { RecallHistory } from '../../core/journal/recall-history.ts';
import type { OffsetMinutes, StudyDay } from '../../core/time/instant.ts';
import { counted, percent } from '../words/counts.ts';
import { spelledDay, datedDay, timeOfDay } from '../words/days.ts';
import { shortInterval } from '../words/durations.ts';

function distance(day: StudyDay, today: StudyDay): string {
  if (day === today) return 'today';
  const days = shortInterval({ days: Math.abs(day - today) });
  return day > today ? `in ${days}` : `${days} ago`;
}

export interface Finding {
  readonly title: string;
  readonly sentence: string;
}

/** Null for a card that is new, of which there is nothing to find. */
export function recallFinding({ recall, today, parameters }: CardDetail, { goalDay }: RecallHistory): Finding | null {
  if (recall === null || goalDay === null) return null;
  const goal = `your goal of ${percent(parameters.retention)}`;
  const title = `Recall is ${percent(recall)} today`;
  if (goalDay === today) return { title, sentence: `It has come down to ${goal}.` };
  const when = `on ${spelledDay(goalDay, today)}, ${distance(goalDay, today)}`;
  return { title, sentence: goalDay > today ? `It falls to ${goal} ${when}.` : `It fell below ${goal} ${when}.` };
}

/** The whole drawing as one sentence or two. */
export function spokenChart(detail: CardDetail, history: RecallHistory): string {
  const finding = recallFinding(detail, history);
  const first = history.stretches[0];
  if (finding === null || first === undefined) return 'Line chart without a line.';
  const answers = history.steps.flatMap((step) => (step.type === 'answer' ? [step] : []));
  const before = answers.flatMap(({ recall }) => (recall === null ? [] : [recall]));
  const lowest = before.length === 0 ? '' : ` Before an answer it was ${percent(Math.min(...before))} at the lowest.`;
  return `Line chart of recall from ${spelledDay(first.from, detail.today)} on: up to 100% with each of ${counted(answers.length, 'answer')}, and falling in between.${lowest} ${finding.title}. ${finding.sentence}`;
}

function dueWords({ memory, today }: CardDetail, offset: OffsetMinutes): string {
  if (memory === null) return 'when it is met';
  const { dueDay, dueAt } = memory;
  if (dueAt !== null && dueDay === today) return `today, ${timeOfDay(dueAt, offset)}`;
  if (dueDay === today) return 'today';
  return `${datedDay(dueDay, today)}, ${distance(dueDay, today)}`;
}

const phases = { new: 'New', learning: 'In learning', review: 'In review', relearning: 'Learned again' } as const;
const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** Pairs of a name and a value. */
export function factsOf(detail: CardDetail, offset: OffsetMinutes): readonly (readonly [string, string])[] {
  const { memory, recall, reviews, note } = detail;
  return [
    ['Recall now', recall === null ? '–' : percent(recall)],
    ['Stability', memory === null ? '–' : shortInterval({ days: memory.stability })],
    ['Difficulty', memory === null ? '–' : `${memory.difficulty.toFixed(1)} of 10`],
    ['Due', dueWords(detail, offset)],
    ['Stage', phases[memory === null ? 'new' : memory.phase]],
    ['Reviews', String(reviews.length)],
    ['Lapses', String(memory?.lapses ?? 0)],
    ['Level', capital(note.level)],
    ['File', `${note.file}:${note.line}`],
  ];
}

/** What keeps the card away or asks for a hand, as sentences; empty when there is nothing. */
export function standing({ marks, memory, leech, today }: CardDetail): string {
  const sentences = [
    marks.suspended === 1 ? 'Suspended.' : '',
    marks.suspended === 0 && marks.buriedOn >= today ? 'Buried until tomorrow.' : '',
    leech && memory !== null ? `Forgotten ${counted(memory.lapses, 'time')}: rewrite or split it.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

export const modeWords = { due: 'due', early: 'ahead', drill: 'drill' } as const satisfies Record<ReviewMode, string>;

/** What an act did to the card. */
export function changeWords(change: CardChange, today: StudyDay): string {
  switch (change.type) {
    case 'suspend':
      return change.suspended ? 'Suspended' : 'No longer suspended';
    case 'bury':
      return change.day === null ? 'Brought back for the day' : 'Buried until the next day';
    case 'flag':
      return change.flag === 0 ? 'Flag taken off' : `Flag ${change.flag} put on`;
    case 'reset':
      return 'Made new again';
    case 'due':
      return `Due day set to ${spelledDay(change.day, today)}`;
    case 'clear':
      return 'Taken off the list of orphans';
  }
}

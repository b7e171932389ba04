// What is known of the memory and the marks of every card, a typed array for each figure, so that a filter or an order
// over 100,000 cards is one pass over numbers. Cards are named by their place in the library.
import { type CardMarks, type Flag, flags, noMarks } from '../journal/marks.ts';
import { decayOf, retrievability } from '../schedule/curve.ts';
import { isListedLeech } from '../schedule/leech.ts';
import type { Memory, Parameters } from '../schedule/memory.ts';
import type { StudyDay } from '../time/instant.ts';
import type { Present } from './found.ts';
import { phases } from './query.ts';

export class CardColumns {
  /** Index into `phases`; 0 is new. */
  readonly phase: Uint8Array;
  /** Of stability, difficulty, recall and the days, those of new cards mean nothing. */
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
  readonly lapses: Int32Array;
  readonly dueDay: Int32Array;
  readonly flag: Uint8Array;
  readonly suspended: Uint8Array;
  readonly buriedOn: Int32Array;
  private readonly lastDay: Int32Array;
  private readonly recall: Float64Array;
  private recallOf: Present | null = null;

  constructor(count: number) {
    this.phase = new Uint8Array(count);
    this.stability = new Float64Array(count);
    this.difficulty = new Float64Array(count);
    this.lapses = new Int32Array(count);
    this.dueDay = new Int32Array(count);
    this.flag = new Uint8Array(count);
    this.suspended = new Uint8Array(count);
    this.buriedOn = new Int32Array(count).fill(noMarks.buriedOn);
    this.lastDay = new Int32Array(count);
    this.recall = new Float64Array(count);
  }

  get count(): number {
    return this.phase.length;
  }

  /** Null makes the card new. */
  setMemory(card: number, memory: Memory | null): void {
    this.phase[card] = memory === null ? 0 : phases.indexOf(memory.phase);
    this.stability[card] = memory?.stability ?? 0;
    this.difficulty[card] = memory?.difficulty ?? 0;
    this.lapses[card] = memory?.lapses ?? 0;
    this.dueDay[card] = memory?.dueDay ?? 0;
    this.lastDay[card] = memory?.lastDay ?? 0;
    if (this.recallOf !== null) this.setRecall(card, this.recallOf);
  }

  setMarks(card: number, marks: CardMarks): void {
    this.flag[card] = marks.flag;
    this.suspended[card] = marks.suspended;
    this.buriedOn[card] = marks.buriedOn;
  }

  /** Retrievability of every card, computed once for a day and a curve. */
  recallOn(present: Present): Float64Array {
    if (this.recallOf === null || !sameCurve(this.recallOf, present)) {
      for (let card = 0; card < this.count; card += 1) this.setRecall(card, present);
      this.recallOf = present;
    }
    return this.recall;
  }

  private setRecall(card: number, { day, parameters }: Present): void {
    const elapsed = Math.max(0, day - (this.lastDay[card] ?? 0));
    const known = this.phase[card] !== 0;
    this.recall[card] = known ? retrievability(this.stability[card] ?? 0, elapsed, decayOf(parameters)) : 0;
  }

  isNew(card: number): boolean {
    return this.phase[card] === 0;
  }

  isLeech(card: number): boolean {
    return isListedLeech(this.lapses[card] ?? 0);
  }

  isBuried(card: number, today: StudyDay): boolean {
    return (this.buriedOn[card] ?? 0) >= today;
  }

  isDue(card: number, today: StudyDay): boolean {
    const hidden = this.suspended[card] === 1 || this.isBuried(card, today);
    return !this.isNew(card) && !hidden && (this.dueDay[card] ?? 0) <= today;
  }

  flagOf(card: number): Flag {
    return flags[this.flag[card] ?? 0] ?? 0;
  }
}

/** Of the parameters, only the decay of the curve tells in what is remembered on a day. */
export function sameCurve(a: Present, b: Present): boolean {
  const decay = (parameters: Parameters): number => decayOf(parameters);
  return a.day === b.day && decay(a.parameters) === decay(b.parameters);
}

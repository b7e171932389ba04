// Answers given in the real Review screen with the keys a person presses: as fast as the app takes them, which is harsher
// than life, or each once the next card lies ready, as it does for whoever reads the question.
import type { AnswerTimes } from './messages.ts';
import { type LongTask, startIn } from './measure-starts.ts';
import type { BenchPlace } from './place.ts';

export interface ReviewRun {
  readonly answers: readonly AnswerTimes[];
  readonly longTasks: readonly LongTask[];
}

/** One Again, one Hard and one Easy in ten answers; steps come back within the sitting. */
const ratings = ['3', '3', '1', '3', '3', '2', '3', '3', '4', '3'];

export type Pace = 'at-once' | 'when-ready';

/** Gives so many answers in one sitting, or fewer where it ends before. */
export async function review(place: BenchPlace, most: number, pace: Pace): Promise<ReviewRun> {
  const context = await place.launch();
  const page = await context.newPage();
  const { longTasks: before } = await startIn(page, place.address);
  const began = await page.evaluate<number>('performance.now()');
  for (let count = 0; count < most; count += 1) {
    if (pace === 'when-ready') await page.evaluate('benchWatch.ready()');
    // A list of steps takes one press for each.
    do await page.keyboard.press('Space');
    while ((await page.evaluate<string>('benchWatch.shown()')) === 'step');
    await page.keyboard.press(ratings[count % ratings.length] ?? '3');
    if ((await page.evaluate<string>('benchWatch.next()')) === 'end') break;
  }
  const answers = await page.evaluate<AnswerTimes[]>('benchWatch.answers');
  const longTasks = await page.evaluate<LongTask[]>('benchWatch.longTasks');
  return { answers, longTasks: longTasks.slice(before.length).filter(({ start }) => start >= began) };
}

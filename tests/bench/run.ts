// Measures everything there is to measure, one thing after the other, and keeps what could be measured when the rest
// could not. A target that is missed is no failure.
import { buildBench } from './bench-build.ts';
import { type Figure, figure, type Target } from './figures.ts';
import { describeMachine, type Machine } from './machine.ts';
import { measureChange, measureRescan } from './measure-library.ts';
import { type Pace, review } from './measure-review.ts';
import { coldStarts, firstStart, type LongTask, type StartRun, startIn, warmStarts } from './measure-starts.ts';
import { measureSearch } from './measure-search.ts';
import type { ImportPair, QueryTimes, SeedReport } from './messages.ts';
import { type BenchPlace, benchPlace } from './place.ts';

export interface BenchReport {
  readonly machine: Machine;
  readonly figures: readonly Figure[];
  /** What was measured on, in words. */
  readonly remarks: readonly string[];
  /** What could not be measured, and why. */
  readonly failures: readonly string[];
}

export interface BenchOptions {
  /** The folder of the production build. */
  readonly buildFolder: string;
  readonly log: (line: string) => void;
}

const cards = 10_000;
const answers = 100_000;
const searched = 100_000;
const rescanned = 2_000;
/** Of the cards that are searched. */
const changed = 10_000;
const starts = 7;
const pairs = 5;
const queryRounds = 25;
const gradeCount = 300;
/** In each sitting. */
const reviewed = 250;
const paces = [
  ['when-ready', 'read first'],
  ['at-once', 'without a pause'],
] as const satisfies readonly (readonly [Pace, string])[];

const oneSecond: Target = { of: 'median', most: 1000 };
const oneTask: Target = { of: 'max', most: 50 };

export async function runBench({ buildFolder, log }: BenchOptions): Promise<BenchReport> {
  const figures: Figure[] = [];
  const remarks: string[] = [];
  const failures: string[] = [];
  const places: BenchPlace[] = [];
  let chromium = 'unknown';

  async function attempt(what: string, work: () => Promise<void>): Promise<void> {
    log(`${what}…`);
    try {
      await work();
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n');
      failures.push(`${what}: ${reason}`);
    }
  }
  async function newPlace(folder: string, watch: string): Promise<BenchPlace> {
    const place = await benchPlace(folder, watch);
    places.push(place);
    return place;
  }
  function add(
    name: string,
    values: readonly number[],
    target: Target | null = null,
    unit: Figure['unit'] = 'ms',
  ): void {
    figures.push(figure(name, values, target, unit));
  }
  function addStarts(name: string, runs: readonly StartRun[], target: Target | null): void {
    const usable = runs.map((run) => run.usable);
    add(`${name}: to Today usable`, usable, target);
    add(
      '  of it to the first content of the app',
      runs.map((run) => run.shell),
    );
    add(
      '  then Start to the first question',
      runs.map((run) => run.question),
    );
  }
  /** The longest of some tasks of each run; 0 stands for none of 50 ms or more, which the browser does not tell of. */
  function addTasks(name: string, runs: readonly (readonly LongTask[])[], target: Target | null): void {
    add(
      name,
      runs.map((tasks) => Math.max(0, ...tasks.map(({ duration }) => duration))),
      target,
    );
  }
  function addTasksOfFirst(what: string, runs: readonly StartRun[]): void {
    const before = runs.map(({ longTasks, shell }) => longTasks.filter(({ start }) => start <= shell));
    const during = runs.map(({ longTasks, shell, usable }) =>
      longTasks.filter(({ start }) => start > shell && start < usable),
    );
    addTasks(`Longest task while the window imports ${what}`, during, oneTask);
    addTasks('  and before the app shows anything', before, null);
  }

  const { cores, loadBefore } = describeMachine(chromium);
  if (loadBefore > cores / 4)
    remarks.push('Other programs kept the machine busy before the start: these figures are preliminary.');
  const built = await buildBench(cards);

  await attempt('Starting with the shipped cards', async () => {
    const firsts: StartRun[] = [];
    let place: BenchPlace | null = null;
    for (let run = 0; run < starts; run += 1) {
      await place?.end();
      place = await newPlace(buildFolder, built.watch);
      firsts.push(await firstStart(place));
    }
    if (place === null) return;
    addStarts('Shipped cards, very first start', firsts, null);
    addStarts('Shipped cards, browser just started', await coldStarts(place, starts), oneSecond);
    addStarts('Shipped cards, browser running', await warmStarts(place, starts), oneSecond);
    addTasksOfFirst('the shipped cards', firsts);
  });

  const place = await newPlace(built.folder, built.watch);
  const benchPage = async () => {
    const context = await place.launch();
    chromium = context.browser()?.version() ?? chromium;
    const page = await context.newPage();
    await page.goto(place.address, { waitUntil: 'commit' });
    await page.goto(`${place.origin}${built.pageUrl}`);
    return page;
  };

  await attempt(`Importing ${cards} cards at the first start`, async () => {
    const context = await place.launch();
    const run = await startIn(await context.newPage(), place.address);
    add(`${cards} cards, very first start with their import: to Today usable`, [run.usable]);
    addTasksOfFirst(`${cards} cards`, [run]);
  });
  await attempt(`Filling in ${answers} answers`, async () => {
    const page = await benchPage();
    const seeded = await page.evaluate<SeedReport>(`bench.seed(${answers})`);
    if (seeded.cards !== cards || seeded.answers !== answers)
      throw new Error(`Filled in was ${JSON.stringify(seeded)}.`);
    remarks.push(
      `The large database: ${seeded.cards} cards, ${seeded.answers} answers on 800 days, ${seeded.dueNow} cards due.`,
    );
    await page.evaluate('bench.catchUpJournal()');
  });
  const large = `${cards} cards, ${answers} answers`;
  await attempt('Starting on the large database', async () => {
    addStarts(`${large}, browser just started`, await coldStarts(place, starts), oneSecond);
    addStarts(`${large}, browser running`, await warmStarts(place, starts), oneSecond);
  });
  await attempt('Asking the large database', async () => {
    const page = await benchPage();
    const times = await page.evaluate<QueryTimes>(`bench.queries(${queryRounds})`);
    for (const [name, values] of Object.entries(times)) add(`Query: ${name}`, values);
  });
  await attempt('Reviewing by keyboard', async () => {
    await (await benchPage()).evaluate(`bench.allowReviews(${3 * reviewed})`);
    for (const [pace, how] of paces) {
      const run = await review(place, reviewed, pace);
      if (run.answers.length < reviewed) throw new Error(`The sitting had only ${run.answers.length} answers.`);
      const visible = run.answers.map((answer) => answer.visible);
      add(`Answer to next card, durable and visible, ${how}`, visible, { of: 'p95', most: 50 });
      add(
        '  of it until the document holds it',
        run.answers.map((answer) => answer.inDocument),
      );
      addTasks('  Longest task meanwhile', [run.longTasks], oneTask);
    }
  });
  await attempt('Storing answers without the interface', async () => {
    const page = await benchPage();
    add('One answer stored, without the interface', await page.evaluate<number[]>(`bench.commits(${gradeCount})`));
  });
  await attempt(`Importing ${cards} cards beside a bare parse`, async () => {
    const page = await benchPage();
    const measured = await page.evaluate<ImportPair[]>(
      `bench.importPairs(${JSON.stringify(built.contentUrl)}, ${pairs})`,
    );
    const wrong = measured.find(({ full }) => full.cards !== cards || full.problems > 0);
    if (wrong !== undefined) throw new Error(`Imported was ${JSON.stringify(wrong.full)}.`);
    const whole = ({ full }: ImportPair): number => full.read + full.store;
    add(`Import of ${cards} cards in a worker`, measured.map(whole));
    add(
      '  of it reading: mask, parse, notes, order',
      measured.map(({ full }) => full.read),
    );
    add(
      '  of it comparing and storing',
      measured.map(({ full }) => full.store),
    );
    add(
      'Bare remark parse of the same text',
      measured.map(({ bare }) => bare),
    );
    add(
      'Import by bare parse',
      measured.map((pair) => whole(pair) / pair.bare),
      { of: 'median', most: 2 },
      '×',
    );
  });

  await attempt(`Rescanning ${rescanned} unchanged files`, async () => {
    figures.push(...(await measureRescan(await benchPage(), built.contentUrl, rescanned)));
  });
  await attempt(`Importing ${changed} changed cards among ${searched}`, async () => {
    figures.push(...(await measureChange(await benchPage(), searched, changed)));
  });

  await attempt(`Searching ${searched} cards`, async () => {
    const measured = await measureSearch(await benchPage(), searched);
    figures.push(...measured.figures);
    remarks.push(...measured.remarks);
  });

  for (const each of places) await each.end().catch(() => undefined);
  const machine = { ...describeMachine(chromium), loadBefore };
  return { machine, figures, remarks, failures };
}

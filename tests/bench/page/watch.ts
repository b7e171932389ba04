// Runs in the app's page before the app: notes when Today answers and when each question is seen, by the page's clock.
// It presses Start once, as soon as that is painted, since only a press that is answered shows that Today is usable.
import type { AnswerTimes, TodayTimes } from '../messages.ts';

export interface Watch {
  today(): Promise<TodayTimes>;
  /** Resolves once the press of Space has shown more: the answer, or one step of it. */
  shown(): Promise<'answer' | 'step'>;
  /** Resolves once the next question after a rating is visible; `end` when there is none. */
  next(): Promise<'question' | 'end'>;
  /** Resolves once the card after the one in front lies ready and the window is idle. The last card has none. */
  ready(): Promise<void>;
  readonly answers: readonly AnswerTimes[];
  /** Tasks of 50 ms and more that held up the window, and when they began. */
  readonly longTasks: readonly { readonly start: number; readonly duration: number }[];
}

const patience = 120_000;
/** Longer than a card takes to get ready by far; after it there is none to come. */
const noneAfter = 1000;
const mostTries = 600;
const front = (): Element | null => document.querySelector('article[data-ahead="false"]');
const ratingBar = (): Element | null => document.querySelector('[role="group"][aria-label="How well was it known?"]');
const buttonOf = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll<HTMLButtonElement>('main button')].find((button) =>
    button.textContent.startsWith(name),
  );
const startButton = (): HTMLButtonElement | undefined => buttonOf('Start');

/** The end of the next frame: what is in the document now has been painted then. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

const looks = new Set<() => void>();
/** The first value other than null that `look` gives, asked after every change of the document. */
function seen<T>(what: string, look: () => T | null, within = patience): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      looks.delete(again);
      reject(
        new Error(
          `Not seen within ${within / 1000} s: ${what}. The page says: ${document.body.innerText.replace(/\s+/g, ' ').slice(0, 300)}`,
        ),
      );
    }, within);
    function again(): void {
      const found = look();
      if (found === null) return;
      looks.delete(again);
      clearTimeout(timer);
      resolve(found);
    }
    looks.add(again);
    again();
  });
}

new MutationObserver(() => {
  for (const look of looks) look();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ahead'] });

async function watchToday(): Promise<TodayTimes> {
  const shell = await seen('the app', () => (document.querySelector('#root > *') === null ? null : performance.now()));
  await seen('Start, or what to begin with', () => startButton() ?? buttonOf('Begin') ?? null);
  // A newcomer has ticks set already, so that one press leads to Start.
  buttonOf('Begin')?.click();
  await seen('Start', () => startButton() ?? null);
  let usable = await painted();
  const before = location.hash;
  startButton()?.click();
  for (let tries = 1; location.hash === before; tries += 1) {
    if (tries > mostTries) throw new Error('Start does not answer.');
    usable = await painted();
    startButton()?.click();
  }
  await seen('the first question', front);
  const question = (await painted()) - usable;
  return { shell, usable, question };
}

const answers: AnswerTimes[] = [];
let rated: Promise<'question' | 'end'> | null = null;
let revealed: Promise<'answer' | 'step'> | null = null;

const stepsShown = (): number => front()?.querySelectorAll('li').length ?? 0;

function watchReveal(): Promise<'answer' | 'step'> {
  const before = stepsShown();
  return seen('the answer', () => (ratingBar() !== null ? 'answer' : stepsShown() > before ? 'step' : null));
}

async function watchAnswer(pressed: number): Promise<'question' | 'end'> {
  const inDocument = await seen('the next question', () => (ratingBar() === null ? performance.now() - pressed : null));
  if (front() === null) return 'end';
  answers.push({ inDocument, visible: (await painted()) - pressed });
  return 'question';
}

addEventListener(
  'keydown',
  (event) => {
    if (event.key === ' ' && ratingBar() === null) revealed = watchReveal();
    if (/^[1-4]$/.test(event.key) && ratingBar() !== null) rated = watchAnswer(event.timeStamp);
  },
  { capture: true },
);

async function waitForReady(): Promise<void> {
  const ahead = (): Element | null => document.querySelector('article[data-ahead="true"]');
  await seen('the card after this one', ahead, noneAfter).catch(() => undefined);
  await new Promise((resolve) => requestIdleCallback(resolve));
}

const longTasks: { start: number; duration: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

const today = watchToday();
// Pages that are not asked must not fail for it.
today.catch(() => undefined);

const watch: Watch = {
  today: () => today,
  shown: () => revealed ?? Promise.reject(new Error('Nothing was asked to be shown.')),
  next: () => rated ?? Promise.reject(new Error('No rating was pressed.')),
  ready: waitForReady,
  answers,
  longTasks,
};
Object.assign(globalThis, { benchWatch: watch });

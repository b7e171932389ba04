// Starts the app on its ports: opens the store, brings in new content, keeps the journal file. Shows nothing itself.
import { createStore } from 'zustand/vanilla';
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { DeviceId } from '../core/journal/entry.ts';
import type { Ports } from '../ports/ports.ts';
import type { App, AppStatus, Notice } from './app.ts';
import { changeOptions } from './change-options.ts';
import { createClockGuard } from './clock-guard.ts';
import { createReviewSession } from './create-review-session.ts';
import { keepJournalFile } from './keep-journal-file.ts';
import type { RenderFace } from './present-card.ts';
import { failedTurn, ratingName } from './session-words.ts';
import { readRules } from './study-rules.ts';
import { summariseToday } from './summarise-today.ts';
import { undo } from './turn-act.ts';
import { openTimeout, within } from './within.ts';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** The Markdown and formula renderers are large and not needed for Today, so they are loaded when the first card is. */
async function loadRender(): Promise<RenderFace> {
  const [{ faceOf }, { renderMath }] = await Promise.all([
    import('../core/cards/face.ts'),
    import('../core/cards/math.ts'),
  ]);
  return (note, card) => faceOf(note, card, { renderMath });
}

export function startApp(ports: Ports): App {
  const { store, desktop, clock, random, content } = ports;
  const status = createStore<AppStatus>(() => ({ at: 'opening' }));
  const notices = createStore<readonly Notice[]>(() => []);
  let report: ImportReport | null = null;
  let fileProblem: string | null = null;
  let noticeCount = 0;
  let optionsChanged: Promise<void> = Promise.resolve();

  function notify(text: string, bad: boolean): void {
    noticeCount += 1;
    notices.setState([...notices.getState(), { id: noticeCount, text, bad }], true);
  }

  const guard = createClockGuard();
  const keeper = keepJournalFile(store, clock, desktop.journal, (problem) => {
    // Said once, not after every answer: the answers themselves are safe in the database.
    if (problem !== null && problem !== fileProblem) notify(`The journal file is behind. ${problem}`, true);
    fileProblem = problem;
  });

  const listeners = new Set<() => void>();
  function changed(): void {
    keeper.wake();
    for (const listener of listeners) listener();
  }

  async function bringContent(): Promise<void> {
    if ((await store.contentHash()) === content.hash) return;
    status.setState({ at: 'importing', done: 0, total: 0 }, true);
    try {
      report = await content.run((done, total) => status.setState({ at: 'importing', done, total }, true));
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      notify(`The new cards could not be read in; what you had is unchanged. ${cause}`, true);
      return;
    }
    const { refused, orphaned } = report;
    if (refused.length > 0)
      notify(`${counted(refused.length, 'problem')} in the cards; what the library had of them stays.`, true);
    if (orphaned.length > 0)
      notify(`${counted(orphaned.length, 'note')} left the library. The history is kept.`, false);
  }

  async function open(): Promise<void> {
    const opened = await store.open(random.id() as DeviceId);
    if (!opened.ok) {
      status.setState({ at: 'stopped', cause: opened.cause, message: opened.message }, true);
      return;
    }
    await bringContent();
    status.setState({ at: 'ready' }, true);
    keeper.wake();
  }

  store.onSuperseded(() => {
    const message =
      'A newer version of Backoff is open in another window and has taken the data over. Go on there; this window writes nothing more.';
    status.setState({ at: 'stopped', cause: 'newer', message }, true);
  });
  open().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    status.setState({ at: 'stopped', cause: 'failed', message }, true);
  });

  return {
    status,
    notices,
    dismissNotice: (id) =>
      notices.setState(
        notices.getState().filter((notice) => notice.id !== id),
        true,
      ),
    today: () =>
      within(
        clock,
        openTimeout,
        'The database does not answer. What was stored is safe.',
        summariseToday(store, clock),
      ),
    onChange(listener) {
      listeners.add(listener);
      const stop = store.onChange(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    startSession: (mode) => createReviewSession(ports, { mode, guard, loadRender, onStored: changed }),
    async takeBack() {
      try {
        const jumped = guard.check(clock.now().at, (await store.head()).at, 'undo');
        if (jumped !== null) {
          notify(`${jumped} Press the key again to go on.`, true);
          return;
        }
        const result = await undo(ports);
        if (!result.ok) {
          notify(failedTurn(result.cause, true), result.cause !== 'nothing');
          return;
        }
        changed();
        notify(
          `${result.reviews.map(({ rating }) => ratingName[rating]).join(', ')} taken back; the card is due again.`,
          false,
        );
      } catch (error) {
        notify(error instanceof Error ? error.message : String(error), true);
      }
    },
    async options() {
      const rules = await readRules(store);
      return { ...rules.settings, parameters: rules.parameters };
    },
    changeOptions(change) {
      // One after the other: two changes at once would each be worked out from the same parameters.
      const result = optionsChanged.then(() => changeOptions(ports, guard, change));
      optionsChanged = result.then(
        (done) => {
          if (done.ok) changed();
        },
        () => undefined,
      );
      return result;
    },
    importReport: () => report,
    async about() {
      const [about, head] = await Promise.all([desktop.about(), store.head()]);
      return { ...about, host: desktop.host, entries: head.count };
    },
    openLink: (url) => desktop.openLink(url),
    clock,
  };
}

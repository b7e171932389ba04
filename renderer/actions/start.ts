// Starts the app on its ports: opens the store, brings in new content, keeps the journal file. Shows nothing itself.
import { messageOf } from '../core/message-of.ts';
import { createStore } from 'zustand/vanilla';
import type { CardId } from '../core/cards/model.ts';
import type { ImportReport } from '../core/cards/reconcile.ts';
import type { Ports } from '../ports/ports.ts';
import { actOnCards } from './act-on-cards.ts';
import { turnedMessage } from './act-words.ts';
import type { App, AppStatus, Notice } from './app.ts';
import { attachOrphans, clearOrphans } from './attach-orphans.ts';
import { changeTopics } from './change-topics.ts';
import { bringContent } from './bring-content.ts';
import { changeOptions } from './change-options.ts';
import { createClockGuard } from './clock-guard.ts';
import { createReviewSession } from './create-review-session.ts';
import { keepJournalFile } from './keep-journal-file.ts';
import type { RenderFace } from './present-card.ts';
import { loadRender } from './load-render.ts';
import { openStore } from './open-store.ts';
import { type CardDetail, readCard } from './read-card.ts';
import { readOrphans } from './read-orphans.ts';
import { readTopics } from './read-topics.ts';
import { failedTurn } from './session-words.ts';
import { readSpread, spreadOver } from './spread-reviews.ts';
import { studyNow } from './study-now.ts';
import { readRules } from './study-rules.ts';
import { summariseToday } from './summarise-today.ts';
import { everyKind } from './turn-act.ts';
import { createTurner } from './turner.ts';
import { openTimeout, readTimeout, within } from './within.ts';

const silent = 'The database does not answer. What was stored is safe.';

export function startApp(ports: Ports): App {
  const { store, desktop, clock, search } = ports;
  const importing = new AbortController();
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

  const turner = createTurner(ports);
  let faces: Promise<RenderFace> | null = null;
  /** Loaded once; a failed loading is tried again with the next card. */
  function render(): Promise<RenderFace> {
    faces ??= loadRender(store).catch((error: unknown) => {
      faces = null;
      throw error;
    });
    return faces;
  }

  const guard = createClockGuard();
  const keeper = keepJournalFile(store, clock, desktop.journal, (problem) => {
    // Said once, not after every answer: the answers themselves are safe in the database.
    if (problem !== null && problem !== fileProblem) notify(`The journal file is behind. ${problem}`, true);
    fileProblem = problem;
  });

  const listeners = new Set<() => void>();
  function changed(): void {
    turner.acted();
    keeper.wake();
    void search.refresh();
    for (const listener of listeners) listener();
  }

  async function open(): Promise<void> {
    const opened = await openStore(ports);
    if (!opened.ok) {
      status.setState({ at: 'stopped', cause: opened.cause, message: opened.message }, true);
      return;
    }
    const showProgress = (done: number, total: number): void => status.setState({ at: 'importing', done, total }, true);
    const imported = await bringContent(ports, showProgress, importing.signal);
    report = imported.report;
    for (const { text, bad } of imported.notices) notify(text, bad);
    status.setState({ at: 'ready' }, true);
    keeper.wake();
  }

  // Before any screen hears of it, so that what it then asks the search for is up to date.
  store.onChange(() => {
    faces = null;
    void search.refresh();
  });
  store.onSuperseded(() => {
    const message =
      'A newer version of Backoff is open in another window and has taken the data over. Go on there; this window writes nothing more.';
    status.setState({ at: 'stopped', cause: 'newer', message }, true);
  });
  open().catch((error: unknown) => {
    const message = messageOf(error);
    status.setState({ at: 'stopped', cause: 'failed', message }, true);
  });

  /** Tells the screens and wakes the journal file once an act is stored. */
  async function acting<T extends { readonly ok: boolean }>(act: Promise<T>): Promise<T> {
    const result = await act;
    if (result.ok) changed();
    return result;
  }

  async function turn(back: boolean): Promise<void> {
    try {
      const { at } = await within(clock, readTimeout, silent, store.head());
      const jumped = guard.check(clock.now().at, at, back ? 'undo' : 'redo');
      if (jumped !== null) {
        notify(`${jumped} Press the key again to go on.`, true);
        return;
      }
      const result = await turner.turn(back, everyKind);
      if (!result.ok) {
        notify(failedTurn(result.cause, back), result.cause !== 'nothing');
        return;
      }
      changed();
      notify(turnedMessage(result.entries, back), false);
    } catch (error) {
      notify(messageOf(error), true);
    }
  }

  async function detailOf(card: CardId): Promise<CardDetail | null> {
    const [now, renderFace] = await Promise.all([studyNow(store, clock), render()]);
    return readCard(store, now, card, renderFace);
  }

  return {
    status,
    notices,
    dismissNotice: (id) =>
      notices.setState(
        notices.getState().filter((notice) => notice.id !== id),
        true,
      ),
    today: () => within(clock, openTimeout, silent, summariseToday(store, clock)),
    onChange(listener) {
      listeners.add(listener);
      const stop = store.onChange(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    startSession: (kind) => createReviewSession(ports, { kind, guard, turner, loadRender: render, onStored: changed }),

    topics: () => readTopics(store),
    changeTopics: (topics, change) => acting(changeTopics(ports, guard, topics, change)),

    async findCards(query, from, count) {
      const { day, rules } = await studyNow(store, clock);
      return search.page(query, { day, parameters: rules.parameters }, from, count);
    },
    onSearchProgress: (listener) => search.onProgress(listener),
    async allFound(query) {
      const { day, rules } = await studyNow(store, clock);
      return search.cards(query, { day, parameters: rules.parameters });
    },
    card: (card) => within(clock, openTimeout, silent, detailOf(card)),
    actOnCards: (cards, act) => acting(actOnCards(ports, guard, cards, act)),

    orphans: () => readOrphans(store),
    orphanCount: () => store.orphanCount(),
    attach: (pairs) => acting(attachOrphans(ports, guard, pairs)),
    clearOrphans: (cards) => acting(clearOrphans(ports, guard, cards)),

    spread: async (days) => readSpread(store, await studyNow(store, clock), days),
    spreadOver: (days) => acting(spreadOver(ports, guard, days)),

    takeBack: () => turn(true),
    bringBack: () => turn(false),
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
    stopImport: () => importing.abort(),
    importReport: () => report,
    async libraryProblems() {
      return (await store.files()).flatMap(({ problems }) => problems);
    },
    async about() {
      const [about, head] = await Promise.all([desktop.about(), store.head()]);
      return { ...about, host: desktop.host, entries: head.count };
    },
    openLink: (url) => desktop.openLink(url),
    clock,
  };
}

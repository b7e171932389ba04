// The StudyStore in memory: nothing outlives the page. It keeps the same contract as the one on IndexedDB, and is what
// tests of actions run on.
import { type TopicMarks, untouchedTopic } from '../../core/backlog/topic-state.ts';
import type { CardId, TopicId } from '../../core/cards/model.ts';
import { actTurnedBy } from '../../core/journal/act-events.ts';
import { cardsUnchanged } from '../../core/journal/check-commit.ts';
import type { ActDraft, ActId, DeviceId, Entry, EntryId } from '../../core/journal/entry.ts';
import { inOrder } from '../../core/journal/fold-card.ts';
import { believed } from '../../core/journal/part-histories.ts';
import { isListed } from '../../core/journal/listed-orphans.ts';
import { type CardMarks, isHidden, isUnmarked, noMarks } from '../../core/journal/marks.ts';
import type {
  ActEvent,
  ActKind,
  ActRow,
  Attachment,
  CardEvent,
  CardState,
  Changes,
  CountedReview,
  DocumentRow,
} from '../../core/journal/projection.ts';
import { emptyHead, type Head, seal } from '../../core/journal/seal.ts';
import { defaultSettings, type Settings } from '../../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../../core/schedule/memory.ts';
import { defaultParameters } from '../../core/schedule/parameters.ts';
import type { StudyDay } from '../../core/time/instant.ts';
import type { Commit, CommitResult, DayCount, NewCard, ScheduledCard, StudyStore } from '../../ports/study-store.ts';
import { createMemoryLibrary } from './library.ts';

function countDays(days: Iterable<StudyDay>, from: StudyDay, to: StudyDay): DayCount[] {
  const counts = new Map<StudyDay, number>();
  for (const day of days) if (day >= from && day <= to) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}

export function createMemoryStore(): StudyStore {
  const entries = new Map<EntryId, Entry>();
  const states = new Map<CardId, CardState>();
  const reviews = new Map<EntryId, CountedReview>();
  const acts = new Map<ActId, ActRow>();
  const marks = new Map<CardId, CardMarks>();
  const events = new Map<string, ActEvent>();
  const attachments = new Map<string, Attachment>();
  const topicMarks = new Map<TopicId, TopicMarks>();
  const documents = new Map<string, DocumentRow>();
  const params = new Map<ParamsId, Parameters>();
  const library = createMemoryLibrary();
  let settings: Settings = defaultSettings;
  let head: Head | null = null;

  function openHead(): Head {
    if (head === null) throw new Error('The store was used before it was opened.');
    return head;
  }

  function write(changes: Changes): void {
    for (const card of changes.forgottenCards ?? []) states.delete(card);
    for (const id of changes.removedReviews ?? []) reviews.delete(id);
    for (const id of changes.removedEvents ?? []) events.delete(id);
    for (const id of changes.removedAttachments ?? []) attachments.delete(id);
    for (const id of changes.removedDocuments ?? []) documents.delete(id);
    for (const state of changes.cards ?? []) states.set(state.card, state);
    for (const review of changes.reviews ?? []) reviews.set(review.entry, review);
    for (const act of changes.acts ?? []) acts.set(act.act, act);
    for (const event of changes.events ?? []) events.set(event.id, event);
    for (const attachment of changes.attachments ?? []) attachments.set(attachment.id, attachment);
    for (const row of changes.documents ?? []) documents.set(row.id, row);
    for (const { card, set } of changes.marks ?? []) {
      const now = { ...marksOf(card), ...set };
      if (isUnmarked(now)) marks.delete(card);
      else marks.set(card, now);
    }
    for (const { topic, set } of changes.topics ?? []) {
      topicMarks.set(topic, { ...untouchedTopic, ...topicMarks.get(topic), ...set });
    }
    if (changes.params) params.set(changes.params.id, changes.params.params);
    settings = { ...settings, ...changes.settings };
  }

  /** Gives the entries of `draft` their place and stores them with what follows from them. */
  function store(draft: ActDraft, changes: Commit['changes']): readonly Entry[] {
    const sealed = seal(openHead(), draft);
    const written = changes(sealed.entries);
    for (const entry of sealed.entries) entries.set(entry.id, entry);
    write(written);
    head = sealed.head;
    return sealed.entries;
  }

  function commit(request: Commit): CommitResult {
    const stored = request.draft.entries.map(({ id }) => entries.get(id));
    if (stored.every((entry) => entry !== undefined)) return { ok: true, entries: stored };
    const rows = request.expect.map(({ card }) => states.get(card));
    const asExpected = request.expectSeq === undefined || request.expectSeq === openHead().seq;
    if (!asExpected || !cardsUnchanged(request.expect, rows)) return { ok: false, cause: 'stale' };
    if (!turnUnchanged(request) || !paramsUnchanged(request)) return { ok: false, cause: 'stale' };
    return { ok: true, entries: store(request.draft, request.changes) };
  }

  const marksOf = (card: CardId): CardMarks => marks.get(card) ?? noMarks;
  const reviewsOf = (card: CardId) => inOrder([...reviews.values()].filter((review) => review.card === card));
  const eventsOn = (subject: ActEvent['subject']) =>
    inOrder([...events.values()].filter((event) => event.subject === subject));

  function recordOf(card: CardId) {
    return { card, reviews: reviewsOf(card), events: eventsOn(card) as CardEvent[] };
  }

  function scheduled(): ScheduledCard[] {
    return [...states.values()].flatMap((state) => {
      const card = library.cards.get(state.card);
      return card === undefined ? [] : [{ ...state, note: card.note, topic: card.topic }];
    });
  }

  function cardsOfTopic(topic: TopicId): NewCard[] {
    const inTopic = [...library.cards.values()].filter((card) => card.topic === topic);
    return inTopic.sort((a, b) => a.order - b.order).map(({ card, note }) => ({ card, note, topic }));
  }

  function listedOrphans() {
    const listed = isListed([...attachments.values()]);
    return [...library.orphans.values()].filter((orphan) => listed(orphan, marksOf(orphan.card)));
  }

  function ownActs(): ActRow[] {
    return [...acts.values()].filter((act) => act.device === openHead().device);
  }

  function newestAct(kinds: readonly ActKind[]): ActRow | null {
    const counted = ownActs().filter((act) => act.undoneBy === 0 && kinds.includes(act.kind));
    return counted.reduce<ActRow | null>((best, act) => (best === null || act.seq > best.seq ? act : best), null);
  }

  function newestUndone(kinds: readonly ActKind[]): ActRow | null {
    const undone = ownActs().filter((act) => act.undoneBy > 0 && kinds.includes(act.kind));
    const newest = undone.reduce<ActRow | null>(
      (best, act) => (best && best.undoneBy > act.undoneBy ? best : act),
      null,
    );
    return newest !== null && ownActs().some((act) => act.seq > newest.undoneBy) ? null : newest;
  }

  function turnUnchanged({ expectTurn }: Commit): boolean {
    if (expectTurn === undefined) return true;
    const { type, kinds, act } = expectTurn;
    return (type === 'undo' ? newestAct(kinds) : newestUndone(kinds))?.act === act;
  }

  function paramsUnchanged({ expectParams }: Commit): boolean {
    return expectParams === undefined || settings.params === expectParams;
  }

  return {
    async open(device: DeviceId) {
      head ??= emptyHead(device);
      return { ok: true };
    },
    close() {},
    onChange: () => () => {},
    onSuperseded: () => () => {},
    commit: async (request) => commit(request),
    head: async () => openHead(),
    async entriesAfter(device, after, limit) {
      const own = [...entries.values()].filter((entry) => entry.device === device && entry.seq > after);
      return own.sort((a, b) => a.seq - b.seq).slice(0, limit);
    },
    entriesOf: async (act) => [...entries.values()].filter((entry) => entry.act === act).sort((a, b) => a.seq - b.seq),
    newestAct: async (kinds) => newestAct(kinds),
    newestUndone: async (kinds) => newestUndone(kinds),
    async actsFrom(seq) {
      const { device } = openHead();
      const made = [...entries.values()].filter((entry) => entry.device === device && entry.seq >= seq);
      const turned = new Set(made.map(actTurnedBy));
      return [...acts.values()].filter(({ act }) => turned.has(act));
    },

    settings: async () => settings,
    params: async () => new Map(params),

    cardState: async (card) => states.get(card) ?? null,
    cardStates: async (cards) => cards.map((card) => states.get(card) ?? null),
    marksOf: async (cards) => cards.map(marksOf),
    recordsOf: async (cards) => cards.map(recordOf),
    eventsOf: async (subjects) => subjects.flatMap(eventsOn),
    attachments: async () => inOrder([...attachments.values()]),
    reviewsOf: async (card) => reviewsOf(card),
    reviewsOn: async (day) => inOrder([...reviews.values()].filter((review) => review.studyDay === day)),
    async newestStudyDay() {
      const days = [...reviews.values()].map((review) => review.studyDay);
      return days.reduce<StudyDay | null>((best, day) => (best === null || day > best ? day : best), null);
    },
    async answeredDays(from, to) {
      const days = new Set([...reviews.values()].map((review) => review.studyDay));
      return [...days].filter((day) => day >= from && day <= to).sort((a, b) => a - b);
    },
    reviewCounts: async (from, to) =>
      countDays(
        [...reviews.values()].map((review) => review.studyDay),
        from,
        to,
      ),

    async dueCounts(from, to) {
      const counted = scheduled().filter(({ card }) => marksOf(card).suspended === 0);
      return countDays(
        counted.map((state) => state.memory.dueDay),
        from,
        to,
      );
    },
    async dueCards({ until, today, limit }) {
      const due = scheduled().filter(({ card, memory }) => memory.dueDay <= until && !isHidden(marksOf(card), today));
      return due.sort((a, b) => a.memory.dueDay - b.memory.dueDay).slice(0, limit);
    },
    async newCards({ topics, today, limit }) {
      const fresh = topics.flatMap(cardsOfTopic);
      return fresh.filter(({ card }) => !states.has(card) && !isHidden(marksOf(card), today)).slice(0, limit);
    },
    topicsBegun: async () => new Set(scheduled().map(({ topic }) => topic)),
    cardsOfTopic: async (topic) => cardsOfTopic(topic),
    topicRows: async () => [...topicMarks].map(([topic, marked]) => ({ ...marked, topic })),

    topics: async () => [...library.topics.values()],
    cardCount: async () => library.cards.size,
    topicCounts: async () => new Map([...library.topics.keys()].map((topic) => [topic, cardsOfTopic(topic).length])),
    note: async (id) => library.notes.get(id) ?? null,
    wholeLibrary: async () => ({
      head: openHead(),
      topics: [...library.topics.values()],
      notes: [...library.notes.values()],
      states: [...states.values()],
      marks: [...marks].map(([card, marked]) => ({ ...marked, card })),
    }),
    inLibrary: async (cards) => cards.map((card) => library.cards.has(card)),
    orphans: async () => listedOrphans(),
    orphanCount: async () => listedOrphans().length,
    files: async () => [...library.files.values()],
    documents: async () => [...documents.values()],
    importedVersion: async () => library.version(),
    importFiles: async (read, stamp) =>
      library.importFiles(read, believed(stamp, openHead().at), {
        attachments: () => [...attachments.values()],
        recordsOf: (cards) => cards.map(recordOf),
        paramsById: (id) => params.get(id as ParamsId) ?? defaultParameters,
        store,
      }),
  };
}

// The StudyStore in memory: the reference that the database is held against, and what tests of actions run on.
import type { CardId, NoteId, Topic, TopicId } from '../../core/cards/model.ts';
import { type LibraryCard, type LibraryNote, reconcile } from '../../core/cards/reconcile.ts';
import { cardsUnchanged } from '../../core/journal/check-commit.ts';
import type { ActId, DeviceId, Entry, EntryId } from '../../core/journal/entry.ts';
import type { ActKind, ActRow, CardState, Changes, CountedReview } from '../../core/journal/projection.ts';
import { emptyHead, type Head, seal } from '../../core/journal/seal.ts';
import { defaultSettings, type Settings } from '../../core/journal/settings.ts';
import type { Parameters, ParamsId } from '../../core/schedule/memory.ts';
import type { StudyDay } from '../../core/time/instant.ts';
import type { Commit, CommitResult, DayCount, NewCard, ScheduledCard, StudyStore } from '../../ports/study-store.ts';

function countDays(days: Iterable<StudyDay>, from: StudyDay, to: StudyDay): DayCount[] {
  const counts = new Map<StudyDay, number>();
  for (const day of days) if (day >= from && day <= to) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day - b.day);
}

const byHlc = (a: CountedReview, b: CountedReview): number => (a.hlc < b.hlc ? -1 : 1);

export function createMemoryStore(): StudyStore {
  const entries = new Map<EntryId, Entry>();
  const states = new Map<CardId, CardState>();
  const reviews = new Map<EntryId, CountedReview>();
  const acts = new Map<ActId, ActRow>();
  const params = new Map<ParamsId, Parameters>();
  const topics = new Map<TopicId, Topic>();
  const notes = new Map<NoteId, LibraryNote>();
  const cards = new Map<CardId, LibraryCard>();
  let settings: Settings = defaultSettings;
  let contentHash: string | null = null;
  let head: Head | null = null;

  function openHead(): Head {
    if (head === null) throw new Error('The store was used before it was opened.');
    return head;
  }

  function write(changes: Changes): void {
    for (const card of changes.forgottenCards ?? []) states.delete(card);
    for (const state of changes.cards ?? []) states.set(state.card, state);
    for (const id of changes.removedReviews ?? []) reviews.delete(id);
    for (const review of changes.reviews ?? []) reviews.set(review.entry, review);
    for (const act of changes.acts ?? []) acts.set(act.act, act);
    if (changes.params) params.set(changes.params.id, changes.params.params);
    settings = { ...settings, ...changes.settings };
  }

  function commit(request: Commit): CommitResult {
    const before = openHead();
    const stored = request.draft.entries.map(({ id }) => entries.get(id));
    if (stored.every((entry) => entry !== undefined)) return { ok: true, entries: stored };
    const rows = request.expect.map(({ card }) => states.get(card));
    if (!cardsUnchanged(request.expect, rows) || !turnUnchanged(request) || !paramsUnchanged(request)) {
      return { ok: false, cause: 'stale' };
    }
    const sealed = seal(before, request.draft);
    const changes = request.changes(sealed.entries);
    for (const entry of sealed.entries) entries.set(entry.id, entry);
    write(changes);
    head = sealed.head;
    return { ok: true, entries: sealed.entries };
  }

  function scheduled(): ScheduledCard[] {
    return [...states.values()].flatMap((state) => {
      const card = cards.get(state.card);
      return card === undefined ? [] : [{ ...state, note: card.note, topic: card.topic }];
    });
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
    settings: async () => settings,
    params: async () => new Map(params),
    cardState: async (card) => states.get(card) ?? null,
    reviewsOf: async (card) => [...reviews.values()].filter((review) => review.card === card).sort(byHlc),
    reviewsOn: async (day) => [...reviews.values()].filter((review) => review.studyDay === day).sort(byHlc),
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
    dueCounts: async (from, to) =>
      countDays(
        scheduled().map((state) => state.memory.dueDay),
        from,
        to,
      ),
    async dueCards(day, limit) {
      const due = scheduled().filter((state) => state.memory.dueDay <= day);
      return due.sort((a, b) => a.memory.dueDay - b.memory.dueDay).slice(0, limit);
    },
    async newCards(limit): Promise<NewCard[]> {
      const fresh = [...cards.values()].filter(({ card }) => !states.has(card));
      const inOrder = fresh.sort((a, b) => a.order - b.order).slice(0, limit);
      return inOrder.map(({ card, note, topic }) => ({ card, note, topic }));
    },
    newestAct: async (kinds) => newestAct(kinds),
    newestUndone: async (kinds) => newestUndone(kinds),
    topics: async () => [...topics.values()],
    cardCount: async () => cards.size,
    note: async (id) => notes.get(id) ?? null,
    contentHash: async () => contentHash,
    async importContent(read) {
      const plan = reconcile([...notes.values()], read);
      const used = new Set([...plan.topics, ...plan.cards].map((row) => ('topic' in row ? row.topic : row.id)));
      for (const id of topics.keys()) if (!used.has(id)) topics.delete(id);
      for (const topic of plan.topics) topics.set(topic.id, topic);
      for (const note of plan.notes) notes.set(note.id, note);
      cards.clear();
      for (const card of plan.cards) cards.set(card.card, card);
      contentHash = plan.contentHash;
      return plan.report;
    },
  };
}

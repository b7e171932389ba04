// What every CardSearch promises over a store: after each refresh its pages are those of an index made anew.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actOnCards } from '../../renderer/actions/act-on-cards.ts';
import { attachOrphans, clearOrphans } from '../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../renderer/actions/clock-guard.ts';
import { everyKind, redo, undo } from '../../renderer/actions/turn-act.ts';
import type { CardId, Note, Topic, TopicId } from '../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../renderer/core/journal/entry.ts';
import { indexLibrary } from '../../renderer/core/library/build-index.ts';
import { defaultParameters } from '../../renderer/core/schedule/parameters.ts';
import type { StudyDay } from '../../renderer/core/time/instant.ts';
import { type CardQuery, type CardSearch, sortKeys } from '../../renderer/ports/card-search.ts';
import type { StudyStore } from '../../renderer/ports/study-store.ts';
import { answerIn } from '../fixtures/answering.ts';
import { content, importStamp, manualClock, noteOf, seededRandom, topic } from '../fixtures/study.ts';

export interface Searched {
  readonly store: StudyStore;
  readonly search: CardSearch;
}

const noon = Date.UTC(2026, 0, 5, 12);
const today = Math.floor(noon / 86_400_000) as StudyDay;
const present = { day: today, parameters: defaultParameters };
const queues: Topic = {
  ...topic,
  id: 'queues' as TopicId,
  title: 'Queues',
  area: 'delivery',
  file: 'topics/delivery/queues.md',
};
const notes: readonly Note[] = [
  noteOf('hot', { heading: 'What is a hot shard?', line: 4 }),
  noteOf('skew', { kind: 'cloze', heading: 'Skew', answer: 'a {{c1::hot}} {{c2::key}}', clozes: [1, 2], line: 9 }),
  noteOf('lag', { topic: queues.id, file: queues.file, heading: 'Lag', kind: 'reversible', line: 2 }),
];
const asked = (text: string, part: Partial<CardQuery> = {}): CardQuery => ({
  text,
  sort: 'study',
  descending: false,
  ...part,
});

export function cardSearchContract(name: string, create: () => Promise<Searched>): void {
  describe(`${name} as a CardSearch`, () => {
    let store: StudyStore;
    let search: CardSearch;
    const clock = manualClock(noon);
    let random = seededRandom(1);
    const guard = createClockGuard();
    const ports = () => ({ store, clock, random });
    const list = (...ids: string[]): CardId[] => ids as CardId[];
    const found = async (text: string, part: Partial<CardQuery> = {}) =>
      (await search.page(asked(text, part), present, 0, 100)).rows.map(({ card }) => card);

    /** Each order, with and without a filter, beside an index that knows nothing of what was before. */
    async function expectSameAsNew(): Promise<void> {
      const fresh = indexLibrary(await store.wholeLibrary());
      for (const sort of sortKeys) {
        for (const text of ['', 'hot -is:suspended flag:none', 'is:started']) {
          const query = asked(text, { sort, descending: text !== '' });
          expect(await search.page(query, present, 0, 100)).toEqual(fresh.page(query, present, 0, 100));
          expect(await search.cards(query, present)).toEqual(fresh.cards(query, present));
        }
      }
    }

    beforeEach(async () => {
      clock.set(noon);
      random = seededRandom(1);
      ({ store, search } = await create());
      await store.open('laptop' as DeviceId);
      await store.importFiles(content(notes, [topic, queues]), importStamp());
    });
    afterEach(() => search.close());

    it('finds cards with what is known of them, in the order asked for, a window at a time', async () => {
      await answerIn(ports(), 'skew#c2', 4);
      expect(await found('')).toEqual(['hot', 'skew#c1', 'skew#c2', 'lag', 'lag#reverse']);
      expect(await found('HOT is:new', { descending: true })).toEqual(['skew#c1', 'hot']);
      const page = await search.page(asked('area:data', { sort: 'recall' }), present, 0, 1);
      expect(page).toMatchObject({ found: 3, all: 5, problems: [] });
      expect(page.rows).toMatchObject([
        { card: 'skew#c2', front: 'Skew: a hot […]', topicTitle: 'Sharding', phase: 'review', recall: 1, lapses: 0 },
      ]);
      const rest = await search.page(asked('area:data', { sort: 'recall' }), present, 1, 9);
      expect(rest.rows.map(({ card }) => card)).toEqual(['hot', 'skew#c1']);
      expect(await search.cards(asked('lag'), present)).toEqual(['lag', 'lag#reverse']);
      expect((await search.page(asked('is:leach hot'), present, 0, 9)).problems).toHaveLength(1);
    });

    it('takes account of answers and acts, taken back and brought back', async () => {
      expect(await found('is:started')).toEqual([]);
      await answerIn(ports(), 'hot', 4);
      await answerIn(ports(), 'lag#reverse', 1);
      await search.refresh();
      expect(await found('is:started')).toEqual(['hot', 'lag#reverse']);
      await expectSameAsNew();
      await actOnCards(ports(), guard, list('hot', 'lag'), { type: 'suspend', suspended: true });
      await actOnCards(ports(), guard, list('skew#c1'), { type: 'flag', flag: 3 });
      await actOnCards(ports(), guard, list('hot'), { type: 'due', day: (today + 40) as StudyDay });
      await search.refresh();
      expect(await found('is:suspended')).toEqual(['hot', 'lag']);
      expect(await found('flag:3')).toEqual(['skew#c1']);
      expect(await found('due:>30')).toEqual(['hot']);
      await expectSameAsNew();
      await undo(ports(), everyKind);
      await undo(ports(), everyKind);
      await search.refresh();
      expect(await found('flag:any')).toEqual([]);
      await expectSameAsNew();
      await redo(ports(), everyKind);
      await actOnCards(ports(), guard, list('lag#reverse'), { type: 'reset' });
      await search.refresh();
      expect(await found('is:started')).toEqual(['hot']);
      await expectSameAsNew();
    });

    it('reads everything again after an import, and follows a history that was attached', async () => {
      await answerIn(ports(), 'hot', 4);
      expect(await found('shard')).toContain('hot');
      const renamed = [noteOf('warm', { heading: 'What is a warm shard?', line: 4 }), ...notes.slice(1)];
      await store.importFiles(content(renamed, [topic, queues]), importStamp());
      await search.refresh();
      expect(await found('warm')).toEqual(['warm']);
      expect(await found('"hot shard"')).toEqual([]);
      expect(await attachOrphans(ports(), guard, [{ from: 'hot' as CardId, to: 'warm' as CardId }])).toEqual({
        ok: true,
      });
      await search.refresh();
      expect(await found('is:started')).toEqual(['warm']);
      await expectSameAsNew();
      await answerIn(ports(), 'lag', 3);
      await undo(ports(), everyKind);
      await undo(ports(), everyKind);
      await search.refresh();
      expect(await found('is:started')).toEqual([]);
      await expectSameAsNew();
      await clearOrphans(ports(), guard, list('hot'));
      await search.refresh();
      await expectSameAsNew();
    });

    it('answers what is asked right after a refresh with what was stored before it, all at once', async () => {
      await found('');
      await answerIn(ports(), 'hot', 4);
      const refreshed = search.refresh();
      const pages = await Promise.all([
        found('is:started'),
        found('is:new'),
        search.cards(asked('is:started'), present),
      ]);
      expect(pages).toEqual([['hot'], ['skew#c1', 'skew#c2', 'lag', 'lag#reverse'], ['hot']]);
      await refreshed;
    });

    it('reads nothing before it is asked, and nothing any more once closed', async () => {
      await search.refresh();
      search.close();
      await expect(search.page(asked(''), present, 0, 1)).rejects.toThrow('The search was closed.');
    });
  });
}

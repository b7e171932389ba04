// What the palette offers for what is typed: commands and acts on topics, topics, screens, and cards found elsewhere.
// Pure: what each entry does is a word in it, carried out by whoever shows it.
import type { TopicProgress } from '../../../actions/read-topics.ts';
import { type ChosenState, type Priority, priorities } from '../../../core/backlog/topic-state.ts';
import type { CardId, TopicId } from '../../../core/cards/model.ts';
import type { TopicChange } from '../../../core/journal/projection.ts';
import type { FoundCard } from '../../../ports/card-search.ts';
import { type CommandId, commands, keyNames } from '../../keys.ts';
import { type PageRoute, settingsPages, wholeLibrary } from '../../router.ts';
import { type Hit, hitsIn, matchText } from './fuzzy.ts';

export type Doing =
  | { readonly type: 'command'; readonly id: CommandId; readonly keys: string }
  | { readonly type: 'go'; readonly to: PageRoute }
  | { readonly type: 'topic'; readonly topic: TopicId }
  | { readonly type: 'card'; readonly topic: TopicId; readonly card: CardId }
  | { readonly type: 'drill'; readonly topic: TopicId }
  | { readonly type: 'change'; readonly topic: TopicId; readonly change: TopicChange; readonly said: string };

export interface Entry {
  /** Unique among the entries shown. */
  readonly id: string;
  readonly text: string;
  readonly hits: readonly Hit[];
  /** Its kind or state, at the right. */
  readonly meta: string;
  /** The key that does the same. */
  readonly hint: string | null;
  readonly area: string | null;
  readonly does: Doing;
  /** What Ctrl+Enter drills. */
  readonly topic: TopicId | null;
}

export const groupNames = { do: 'Do', topics: 'Topics', screens: 'Screens', cards: 'Cards' } as const;
export interface Group {
  readonly name: keyof typeof groupNames;
  readonly entries: readonly Entry[];
}

/** Beyond the first ones, more letters help more than more rows. */
const most = { do: 6, topics: 6, screens: 4, cards: 8 } as const;
/** Before anything is typed. */
const mostTopicsAtFirst = 5;

type Candidate = Omit<Entry, 'hits'> & {
  /** Found by this, too, without showing it. */
  readonly also?: string;
  /** How long the text counts as, so that a short verb is no better find than a long one. */
  readonly length?: number;
  /** Added to its score among the entries of its group, and not when groups are compared. */
  readonly bias?: number;
};

interface Ranked {
  readonly entry: Entry;
  readonly score: number;
  readonly bias: number;
}

const hidden = -20;

function ranked(candidates: readonly Candidate[], query: string): readonly Ranked[] {
  return candidates
    .flatMap(({ also = '', bias = 0, length, ...entry }): Ranked[] => {
      const shown = matchText(entry.text, query, length);
      if (shown !== null) return [{ entry: { ...entry, hits: shown.hits }, score: shown.score, bias }];
      const other = matchText(`${entry.text} ${also}`, query);
      return other === null ? [] : [{ entry: { ...entry, hits: [] }, score: other.score + hidden, bias }];
    })
    .toSorted((a, b) => b.score + b.bias - a.score - a.bias);
}

const plain = { meta: '', hint: null, area: null, topic: null } as const;
const hintFor = (keys: string): string => keyNames(keys).join(' ');

/** The commands that lead to another screen stand among the screens. */
const ways = ['goToday', 'goLibrary', 'goSettings'] as const satisfies readonly CommandId[];

/** Those of the screen in front first. */
function commandEntries(available: readonly CommandId[]): readonly Candidate[] {
  const isOfScreen = (id: CommandId): boolean => commands[id].where !== 'everywhere';
  const inOrder = [...available.filter(isOfScreen), ...available.filter((id) => !isOfScreen(id))];
  return inOrder.flatMap((id): Candidate[] => {
    const command: { readonly keys: readonly string[]; readonly each?: readonly string[]; readonly unlisted?: true } =
      commands[id];
    if (command.unlisted === true || ways.some((way) => way === id)) return [];
    const { each, keys } = command;
    return keys.slice(0, each === undefined ? 1 : keys.length).map((key, index) => ({
      ...plain,
      id: `command ${id} ${key}`,
      text: each?.[index] ?? commands[id].does,
      hint: hintFor(key),
      does: { type: 'command', id, keys: key },
    }));
  });
}

const screen = (text: string, to: PageRoute, id?: CommandId): Candidate => ({
  ...plain,
  id: `screen ${text}`,
  text,
  also: 'go to',
  hint: id === undefined ? null : hintFor(commands[id].keys[0]),
  does: { type: 'go', to },
});

const screens: readonly Candidate[] = [
  screen('Today', { screen: 'today' }, 'goToday'),
  screen('Library', { screen: 'library', page: 'cards', view: wholeLibrary }, 'goLibrary'),
  screen('Library, orphans', { screen: 'library', page: 'orphans' }),
  screen('Library, problems', { screen: 'library', page: 'problems' }),
  ...settingsPages.map((page, index) =>
    screen(`Settings, ${page}`, { screen: 'settings', page }, index === 0 ? 'goSettings' : undefined),
  ),
];

function stateWord({ marks, begun }: TopicProgress): string {
  if (begun && marks.state !== 'parked') return 'drilling';
  return marks.state;
}

function topicEntries(topics: readonly TopicProgress[]): readonly Candidate[] {
  return topics.map((progress) => {
    const { id, title, area } = progress.topic;
    const topic = progress.cards > 0 ? id : null;
    const does: Doing = { type: 'topic', topic: id };
    return {
      ...plain,
      id: `topic ${id}`,
      text: title,
      also: `${id} ${area}`,
      meta: stateWord(progress),
      area,
      does,
      topic,
    };
  });
}

const verbs: readonly {
  readonly state: ChosenState;
  readonly text: (title: string) => string;
  readonly now: string;
}[] = [
  { state: 'researching', text: (title) => `Begin ${title}`, now: 'is researching now' },
  { state: 'summarised', text: (title) => `Mark ${title} summarised`, now: 'is summarised now' },
  { state: 'inbox', text: (title) => `Put ${title} back in the inbox`, now: 'is back in the inbox' },
  { state: 'parked', text: (title) => `Park ${title}`, now: 'is parked now' },
];

/** What may be done with a topic, in the order in which it is likely meant. */
function topicActs({ topic: { id, title, area }, marks, cards }: TopicProgress): readonly Candidate[] {
  const act = (text: string, does: Doing, meta = ''): Omit<Candidate, 'bias'> => ({
    ...plain,
    id: `act ${text} ${id}`,
    text,
    meta,
    area,
    does,
    topic: cards > 0 ? id : null,
  });
  const change = (to: TopicChange, said: string): Doing => ({ type: 'change', topic: id, change: to, said });
  const priority = (verb: string, step: 1 | -1): Omit<Candidate, 'bias'>[] => {
    const to: Priority | undefined = priorities.find((one) => one === marks.priority + step);
    if (to === undefined) return [];
    const said = `The priority of ${title} is ${to} of ${priorities.length - 1} now.`;
    const does = change({ type: 'priority', priority: to }, said);
    return [act(`${verb} the priority of ${title}`, does, `to ${to} of ${priorities.length - 1}`)];
  };
  return [
    ...(cards > 0 ? [act(`Drill ${title}`, { type: 'drill', topic: id })] : []),
    ...verbs
      .filter(({ state }) => state !== marks.state)
      .map(({ state, text, now }) => act(text(title), change({ type: 'topic-state', state }, `${title} ${now}.`))),
    ...priority('Raise', 1),
    ...priority('Lower', -1),
  ].map((candidate, index) => ({ ...candidate, length: title.length, bias: -index / 2 }));
}

/** Those with a hit in what is shown of them first. */
function cardEntries(cards: readonly FoundCard[], query: string): readonly Entry[] {
  const entries = cards.map(
    ({ card, topic, topicTitle, area, front }): Entry => ({
      ...plain,
      id: `card ${card}`,
      text: front,
      hits: hitsIn(front, query),
      meta: topicTitle,
      area,
      does: { type: 'card', topic, card },
      topic,
    }),
  );
  const isHit = ({ hits }: Entry): boolean => hits.length > 0;
  return [...entries.filter(isHit), ...entries.filter((entry) => !isHit(entry))].slice(0, most.cards);
}

export interface Offer {
  readonly query: string;
  readonly available: readonly CommandId[];
  readonly topics: readonly TopicProgress[];
  /** Found by the same query, or by the one before until it has been answered. */
  readonly cards: readonly FoundCard[];
}

/**
 * The group with the best find comes first, so that the first entry is what Enter should do. Cards come last: they are
 * found a moment later than the others and must not push them away.
 */
export function groupsFor({ query, available, topics, cards }: Offer): readonly Group[] {
  const typed = query.trim() !== '';
  const doing = typed ? [...commandEntries(available), ...topics.flatMap(topicActs)] : commandEntries(available);
  const acts = { name: 'do', found: ranked(doing, query).slice(0, typed ? most.do : undefined) } as const;
  const named = {
    name: 'topics',
    found: ranked(topicEntries(topics), query).slice(0, typed ? most.topics : mostTopicsAtFirst),
  } as const;
  const places = { name: 'screens', found: ranked(screens, query).slice(0, typed ? most.screens : undefined) } as const;
  // A topic that was named is meant itself before what may be done with it.
  const groups = typed ? [named, acts, places] : [acts, named, places];
  const best = (found: readonly Ranked[]): number => Math.max(0, ...found.map(({ score }) => score));
  return [
    ...groups
      .toSorted((a, b) => best(b.found) - best(a.found))
      .map(({ name, found }) => ({ name, entries: found.map(({ entry }) => entry) })),
    { name: 'cards' as const, entries: typed ? cardEntries(cards, query) : [] },
  ].filter(({ entries }) => entries.length > 0);
}

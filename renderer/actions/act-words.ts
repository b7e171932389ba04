// What was done to cards, and what undo and redo turned, in words.
import type { Entry } from '../core/journal/entry.ts';
import { formatStudyDay } from '../core/time/study-day.ts';
import type { StudyDay } from '../core/time/instant.ts';
import type { CardAct } from './card-act.ts';
import { ratingName } from './session-words.ts';

const cardsIn = (count: number): string => `${count} ${count === 1 ? 'card' : 'cards'}`;

function dayName(day: StudyDay, today: StudyDay): string {
  if (day <= today) return 'today';
  return day === today + 1 ? 'tomorrow' : `on ${formatStudyDay(day)}`;
}

function doneTo(act: CardAct, count: number, today: StudyDay): string {
  const cards = cardsIn(count);
  switch (act.type) {
    case 'suspend':
      return act.suspended ? `${cards} suspended.` : `${cards} no longer suspended.`;
    case 'bury':
      return act.buried ? `${cards} buried until tomorrow.` : `${cards} back for today.`;
    case 'flag':
      return act.flag === 0 ? `Flag taken off ${cards}.` : `${cards} flagged.`;
    case 'reset':
      return `${cards} new again. The answers stay in the history.`;
    case 'due':
      return `${cards} due ${dayName(act.day, today)}.`;
  }
}

function leftOut(act: CardAct, count: number): string {
  const cards = cardsIn(count);
  if (act.type === 'reset') return `${cards} ${count === 1 ? 'was' : 'were'} new already.`;
  if (act.type === 'due') return `${cards} ${count === 1 ? 'is' : 'are'} new or due then already.`;
  return `${cards} ${count === 1 ? 'was' : 'were'} so already.`;
}

export function actedMessage(act: CardAct, changed: number, left: number, today: StudyDay): string {
  const done = changed === 0 ? '' : doneTo(act, changed, today);
  const not = left === 0 ? '' : leftOut(act, left);
  return [done, not].filter((sentence) => sentence !== '').join(' ');
}

function nameOf(entries: readonly Entry[]): string {
  const [first] = entries.filter(({ type }) => type !== 'params');
  const cards = entries.flatMap((entry) => ('cards' in entry ? entry.cards : []));
  switch (first?.type) {
    case 'review':
      return ratingName[first.rating];
    case 'suspend':
      return `${first.suspended ? 'Suspending' : 'Ending the suspension of'} ${cardsIn(cards.length)}`;
    case 'bury':
      return `${first.day === null ? 'Bringing back' : 'Burying'} ${cardsIn(cards.length)}`;
    case 'flag':
      return first.flag === 0 ? `Taking the flag off ${cardsIn(cards.length)}` : `Flagging ${cardsIn(cards.length)}`;
    case 'reset':
      return `Making ${cardsIn(cards.length)} new`;
    case 'due':
      return `Setting when ${cardsIn(cards.length)} ${cards.length === 1 ? 'is' : 'are'} due`;
    case 'clear':
      return `Clearing ${cardsIn(cards.length)}`;
    case 'attach':
      return 'Attaching a history';
    case 'topic-state':
      return `The state of ${first.topics.length === 1 ? 'a topic' : `${first.topics.length} topics`}`;
    case 'priority':
      return `The priority of ${first.topics.length === 1 ? 'a topic' : `${first.topics.length} topics`}`;
    default:
      return 'The last act';
  }
}

/** "Good taken back.", "Suspending 3 cards brought back." */
export function turnedMessage(entries: readonly Entry[], back: boolean): string {
  return `${nameOf(entries)} ${back ? 'taken back' : 'brought back'}.`;
}

// The sentences of Today, from its figures. Nothing that is zero is mentioned.
import type { TodaySummary } from '../../../actions/summarise-today.ts';
import { counted, countedFirst, grouped, percent } from '../../words/counts.ts';
import { timeOfDay } from '../../words/days.ts';

/** "36 reviews, 4 new cards. About 11 minutes." */
export function queueSentence(summary: TodaySummary): string {
  const { reviews, fresh, learning } = summary.queue;
  const kinds = [
    reviews > 0 ? counted(reviews, 'review') : '',
    fresh > 0 ? counted(fresh, 'new card') : '',
    learning > 0 ? `${grouped(learning)} in learning` : '',
  ].filter((kind) => kind !== '');
  if (kinds.length === 0) return '';
  return `${kinds.join(', ')}. About ${counted(Math.max(1, Math.round(summary.minutes)), 'minute')}.`;
}

/** "42 answered today in 10 minutes, 91% recalled." */
export function doneSentence({ done }: TodaySummary): string {
  if (done.answers === 0) return '';
  const recalled = done.recalled === null ? '' : `, ${percent(done.recalled)} recalled`;
  return `${grouped(done.answers)} answered today in ${counted(Math.max(1, Math.round(done.minutes)), 'minute')}${recalled}.`;
}

/** "Four cards in learning come back at 16:40, 31 are due tomorrow." */
export function nextSentence(summary: TodaySummary): string {
  const { later, dueTomorrow, now } = summary;
  if (later === null)
    return dueTomorrow === 0 ? '' : `${countedFirst(dueTomorrow, 'card is', 'cards are')} due tomorrow.`;
  const one = later.count === 1;
  const back = `${countedFirst(later.count, 'card')} in learning ${one ? 'comes' : 'come'} back ${one ? 'at' : 'from'} ${timeOfDay(later.at, now.offset)}${one ? '' : ' on'}`;
  return dueTomorrow === 0
    ? `${back}.`
    : `${back}, ${grouped(dueTomorrow)} ${dueTomorrow === 1 ? 'is' : 'are'} due tomorrow.`;
}

/** "412 due in all, the 200 least remembered today." */
export function overdueSentence({ overdue, queue }: TodaySummary): string {
  if (overdue === null) return '';
  if (queue.reviews === 0) return `${countedFirst(overdue.due, 'review')} more than today has room for.`;
  if (overdue.due === queue.reviews) return 'The least remembered come first.';
  return `${grouped(overdue.due)} due in all, the ${grouped(queue.reviews)} least remembered today.`;
}

/** "Three new cards wait until tomorrow, because another card of their note is met today." */
export function heldSentence({ heldSiblings }: TodaySummary): string {
  if (heldSiblings === 0) return '';
  const cards = countedFirst(heldSiblings, 'new card waits', 'new cards wait');
  return `${cards} until tomorrow: another card of the same note is met today.`;
}

/** Why no new cards come, where nobody would guess it. */
export function noTopicSentence({ topics }: TodaySummary): string {
  return topics.inProgress === 0 ? 'No topic is in progress, so no new cards come.' : '';
}

export function aheadSentence(summary: TodaySummary): string {
  const { reviews, fresh, learning } = summary.queue;
  if (reviews + fresh + learning > 0 || summary.canReviewAhead) return '';
  return summary.streak === 0 && summary.done.answers === 0
    ? ''
    : 'There is nothing to review ahead: every card that was met was answered today.';
}

/** The finding of the load chart, and what stands below it. */
export function loadFinding(summary: TodaySummary): { readonly title: string; readonly sentence: string } {
  const ahead = summary.load.filter(({ day }) => day > summary.day).map(({ due }) => due ?? 0);
  const low = Math.min(...ahead);
  const high = Math.max(...ahead);
  // One day is no row yet.
  const streak = summary.streak < 2 ? '' : `${grouped(summary.streak)} days in a row. `;
  const sentence = `${streak}Reviews a day, two weeks back and two weeks ahead.`;
  if (high <= 0) {
    return {
      title: 'No day ahead has a review yet',
      sentence: `${streak}Each answer sets the day on which its card comes back.`,
    };
  }
  const range = low === high ? `${high}` : low === 0 ? `at most ${high}` : `${low} to ${high}`;
  return { title: `The next two weeks ask for ${range} ${high === 1 ? 'review' : 'reviews'} a day`, sentence };
}

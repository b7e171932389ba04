// What the palette draws from: the topics, read once, and the cards found by what is typed.
import { useEffect, useState } from 'react';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import type { FoundCard } from '../../../ports/card-search.ts';
import { useInterface } from '../../context.ts';

/** More than are shown, so that those with a hit in the front can stand before those with one in the answer. */
const readCards = 40;

/** Null until they are read; none when they cannot be, and the rest of the palette works on. */
export function useTopics(): readonly TopicProgress[] | null {
  const { app } = useInterface();
  const [topics, setTopics] = useState<readonly TopicProgress[] | null>(null);
  useEffect(() => {
    let shown = true;
    app.topics().then(
      (read) => {
        if (shown) setTopics(read);
      },
      () => {
        if (shown) setTopics([]);
      },
    );
    return () => {
      shown = false;
    };
  }, [app]);
  return topics;
}

export interface FoundCards {
  readonly cards: readonly FoundCard[];
  /** Whether `cards` are the answer to what is typed now. */
  readonly settled: boolean;
}

/** What was found before stays until the answer is there; an answer that is overtaken is dropped. */
export function useCards(query: string): FoundCards {
  const { app } = useInterface();
  const [found, setFound] = useState<{ readonly query: string; readonly cards: readonly FoundCard[] }>({
    query: '',
    cards: [],
  });
  const text = query.trim();
  useEffect(() => {
    if (text === '') return;
    let newest = true;
    app.findCards({ text, sort: 'study', descending: false }, 0, readCards).then(
      ({ rows }) => {
        if (newest) setFound({ query: text, cards: rows });
      },
      () => {
        if (newest) setFound({ query: text, cards: [] });
      },
    );
    return () => {
      newest = false;
    };
  }, [app, text]);
  return { cards: text === '' ? [] : found.cards, settled: text === '' || found.query === text };
}

// What the palette draws from: the topics, and the cards found by what is typed.
import { useEffect, useState } from 'react';
import type { App } from '../../../actions/app.ts';
import type { TopicProgress } from '../../../actions/read-topics.ts';
import type { FoundCard } from '../../../ports/card-search.ts';
import { useInterface } from '../../context.ts';
import { useReading } from '../../use-reading.ts';

/** More than are shown, so that those with a hit in the front can stand before those with one in the answer. */
const readCards = 40;

const readTopics = (app: App): Promise<readonly TopicProgress[]> => app.topics();

/** Null until they are read; none when they cannot be, and the rest of the palette works on. */
export function useTopics(): readonly TopicProgress[] | null {
  const { value, failure } = useReading(readTopics);
  return failure === null ? value : (value ?? []);
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

// Topic, area and level of every card as numbers, so that a filter by them compares no text. They stand until an import.
import { type Level, levels, type TopicId } from '../cards/model.ts';

export interface CardPlace {
  readonly topic: TopicId;
  readonly area: string;
  readonly level: Level;
}

export class CardPlaces {
  private readonly topics: readonly { readonly id: TopicId; readonly area: string }[];
  /** Index into `topics`, and into `levels`. */
  private readonly topic: Uint32Array;
  private readonly level: Uint8Array;

  constructor(cards: readonly CardPlace[]) {
    const numbers = new Map<TopicId, number>();
    const topics: { id: TopicId; area: string }[] = [];
    this.topic = Uint32Array.from(cards, ({ topic, area }) => {
      const known = numbers.get(topic);
      if (known !== undefined) return known;
      numbers.set(topic, topics.length);
      return topics.push({ id: topic, area }) - 1;
    });
    this.level = Uint8Array.from(cards, ({ level }) => levels.indexOf(level));
    this.topics = topics;
  }

  inTopics(ids: ReadonlySet<TopicId>): (card: number) => boolean {
    return this.whereTopic(({ id }) => ids.has(id));
  }

  inAreas(areas: ReadonlySet<string>): (card: number) => boolean {
    return this.whereTopic(({ area }) => areas.has(area));
  }

  onLevel(level: Level): (card: number) => boolean {
    const number = levels.indexOf(level);
    return (card) => this.level[card] === number;
  }

  private whereTopic(holds: (topic: { readonly id: TopicId; readonly area: string }) => boolean) {
    const meant = Uint8Array.from(this.topics, (topic) => (holds(topic) ? 1 : 0));
    return (card: number): boolean => meant[this.topic[card] ?? 0] === 1;
  }
}

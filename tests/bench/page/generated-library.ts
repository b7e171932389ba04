// Notes of a large library, made without files: words as often and as seldom as in real prose, so that a search meets
// both. The same on every run. Each topic has plain notes, reversible ones and clozes.
import type { Level, Note, NoteId, Topic, TopicId } from '../../../renderer/core/cards/model.ts';
import { levels } from '../../../renderer/core/cards/model.ts';
import { seededNumbers } from '../seeded-numbers.ts';

export interface GeneratedLibrary {
  readonly topics: readonly Topic[];
  readonly notes: readonly Note[];
}

export const cardsPerTopic = 50;

const vocabularySize = 40_000;
const common = `the a of to and in is that for it on with as are by an at from or which not be this one when what how why
 all each every if key write read server shard replica cache queue index log lease broker router snapshot stream token
 request latency throughput consistency partition leader follower quorum commit hash range node client retry timeout`;
const syllables =
  'sha rep que ca in lo bro rou sna stre com par ti on er al dex li ger ta ne vo mi ku sto con pre'.split(' ');
const areas = ['data', 'delivery', 'rpc', 'security', 'structures', 'network', 'media', 'estimation'];

/** Common words first; of the others, one in five ends in a number, as names of versions and ports do. */
function inventWords(chance: () => number): readonly string[] {
  const words = new Set(common.split(/\s+/));
  while (words.size < vocabularySize) {
    const length = 2 + Math.floor(chance() * 3);
    const word = Array.from({ length }, () => syllables[Math.floor(chance() * syllables.length)]).join('');
    words.add(chance() < 0.2 ? `${word}${Math.floor(chance() * 1000)}` : word);
  }
  return [...words];
}

/** Draws the word of rank r with a chance that falls as 1/r (Zipf's law). */
function drawing(words: readonly string[], chance: () => number): () => string {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= words.length; rank += 1) sums.push((sum += 1 / (rank + 2)));
  return () => {
    const draw = chance() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < draw) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

export function generatedLibrary(cards: number): GeneratedLibrary {
  const chance = seededNumbers(7);
  const word = drawing(inventWords(chance), chance);
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (count: number): string => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const topics: Topic[] = [];
  const notes: Note[] = [];
  for (let number = 0; number * cardsPerTopic < cards; number += 1) {
    const area = areas[number % areas.length] ?? '';
    const id = `generated-${number}` as TopicId;
    const file = `topics/${area}/${id}.md`;
    const title = `The ${words(2)}, part ${number}`;
    const none = { prerequisites: [], related: [], research: [], exercises: [], interviews: [], sources: [] };
    topics.push({ id, title, area, kind: 'concept', ...none, file, summary: '' });
    const level = (): Level => levels[Math.floor(chance() * levels.length)] ?? 'apply';
    let line = 10;
    const add = (part: Pick<Note, 'kind' | 'heading' | 'answer'> & Partial<Note>): void => {
      line += 10;
      notes.push({ id: `${id}-n${line}` as NoteId, topic: id, level: level(), clozes: [], file, line, ...part });
    };
    // Ten cards of eight notes, five times.
    for (let block = 0; block < cardsPerTopic / 10; block += 1) {
      for (let plain = 0; plain < 4; plain += 1)
        add({ kind: 'plain', heading: `What ${words(9)}?`, answer: `${sentence(14)} ${sentence(18)}` });
      add({ kind: 'reversible', heading: words(3), answer: `${sentence(12)}\n\n${sentence(8)}` });
      const gaps = `${words(6)} {{c1::${words(2)}::which?}} ${words(5)} {{c2::${word()}}}`;
      add({ kind: 'cloze', heading: words(3), answer: `${gaps}, ${sentence(14)}`, clozes: [1, 2] });
      const steps = [1, 2, 3].map((step) => `${step}. ${sentence(7)}`).join('\n');
      add({ kind: 'steps', heading: `How ${words(8)}?`, answer: `With \`${word()}\` and **${word()}**:\n\n${steps}` });
      const table = `| | ${word()} | ${word()} |\n|---|---|---|\n| ${words(2)} | ${words(3)} | ${words(3)} |`;
      add({ kind: 'plain', heading: `Compare ${words(6)}: $n/(n+1)$`, answer: `${table}\n\n${sentence(10)}` });
    }
  }
  return { topics, notes };
}

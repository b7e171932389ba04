// A library of topic files that look like the real ones in length and in what they hold, the same on every run.
// Each file gives ten cards: five plain ones, two clozes, one reversed pair, one list of steps.
import { seededNumbers } from './seeded-numbers.ts';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  /** The text is the same on every run, so its name will do. */
  readonly hash: string;
}

export const cardsPerFile = 10;

const subjects = [
  'shard',
  'replica',
  'queue',
  'cache',
  'index',
  'log',
  'lease',
  'broker',
  'router',
  'snapshot',
  'stream',
];
const verbs = ['holds', 'splits', 'copies', 'orders', 'drops', 'merges', 'retries', 'compacts', 'balances', 'locks'];
const things = ['every write', 'a key', 'the newest offset', 'a range of rows', 'one request in ten', 'the old leader'];
const turns = ['because', 'so that', 'unless', 'until', 'although', 'whenever'];
const levels = ['remember', 'understand', 'apply', 'analyze', 'evaluate'];
const areas = ['data', 'delivery', 'rpc', 'security', 'structures'];

/** Writes the text of one topic file. */
function writeTopic(number: number): GeneratedFile {
  const chance = seededNumbers(number + 1);
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';
  const clause = (): string => `the ${pick(subjects)} ${pick(verbs)} ${pick(things)}`;
  const sentence = (): string => {
    const text = `${clause()}, ${pick(turns)} ${clause()}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const prose = (sentences: number): string => Array.from({ length: sentences }, sentence).join(' ');
  const share = Math.floor(chance() * 90) + 5;
  const area = areas[number % areas.length] ?? '';
  const id = `generated-${number}`;
  const before = number === 0 ? '' : `generated-${number - 1}`;
  const marks = (name: string, more = ''): string => `<!-- id: ${id}-${name}, level: ${pick(levels)}${more} -->`;
  const link =
    number === 0 ? 'another topic' : `[the topic before](../${areas[(number - 1) % areas.length]}/${before}.md)`;
  const text = `---
id: ${id}
title: The ${pick(subjects)} and the ${pick(subjects)}, part ${number}
area: ${area}
kind: concept
prerequisites: [${before}]
related: []
exercises: []
research:
  - What does ${clause()} cost, and who pays for it?
  - When is it too early to say that ${clause()}?
  - How is it seen in production that ${clause()}?
sources:
  - { title: "A manual of the ${pick(subjects)}, chapter ${(number % 12) + 1}", author: A writer of manuals, year: 2024, url: "https://example.com/manual/${number}" }
  - { title: "On the ${pick(subjects)} at scale, pages 74-80", author: Two researchers, year: 2013 }
---

${prose(4)} It is called a **${pick(subjects)} map**, and ${clause()}; see ${link}.

${prose(3)} With *n* servers the share that moves is $1/(n+1)$, and \`hash(key) mod n\` moves nearly all.

| mapping | what moves | seen in |
|---|---|---|
| \`hash(key) mod servers\` | nearly all | home-made code |
| slots to servers | ${pick(things)} | a cluster of ${share} nodes |
| ranges that split | ${pick(things)} | stores with ranged keys |

${prose(4)}

## Cards

### What follows when ${clause()}?
${marks('follows')}

${prose(3)}

### ${pick(subjects)} map ${number}
${marks('pair', ', reverse: yes')}

${sentence()}

### Share of what moves
${marks('gaps')}

When ${clause()}, about {{c1::${share} %::how much?}} of the rows move, and the {{c2::${pick(subjects)}::which part?}} does
not see it. ${sentence()}

### Why is it that ${clause()}?
${marks('why')}

${prose(2)} That is what **${pick(subjects)}s** are for: ${clause()}. ${link.startsWith('[') ? `More of it in ${link}.` : ''}

### With ${share} servers one more is added. What share of the rows moves?
${marks('estimate')}

\`\`\`estimate
servers = ${share}
moved   = servers / (servers + 1)   in %
\`\`\`

${sentence()} The mean is $\\lambda = \\frac{n}{n + 1}$ for *n* servers, at \`O(log n)\` a look-up.

### How is it done that ${clause()}?
${marks('steps', ', steps: yes')}

1. Copy ${pick(things)} to the new ${pick(subjects)}.
2. Replay what came since, until ${clause()}.
3. Hold writes for a moment, and switch the \`${pick(subjects)}\` map.

### ${pick(subjects)} against ${pick(subjects)}: how do the two compare?
${marks('compare')}

| | in a proxy | in every client |
|---|---|---|
| network hops | one more | none extra |
| when ${clause()} | proxies are told | every client must learn it |
| fits | ${pick(things)} | ${pick(things)} |

### Which call tells that ${clause()}?
${marks('code')}

\`\`\`sql
SELECT owner, count(*) FROM ${pick(subjects)}_map
WHERE moved_at > now() - interval '${share} minutes'
GROUP BY owner HAVING count(*) > ${share};
\`\`\`

${sentence()}
`;
  return { path: `topics/${area}/${id}.md`, text, hash: id };
}

export function generatedContent(cards: number): readonly GeneratedFile[] {
  return Array.from({ length: Math.ceil(cards / cardsPerFile) }, (_, number) => writeTopic(number));
}

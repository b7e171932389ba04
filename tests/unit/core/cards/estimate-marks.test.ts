import { describe, expect, test } from 'vitest';
import { card, parse, said } from './topic-text.ts';

const block = (...lines: string[]): string => `\`\`\`estimate\n${lines.join('\n')}\n\`\`\``;

describe('computed values in a card', () => {
  test.each([
    ['in the text', card(`${block('rate = 1 / 4')}\n\nIt is {{=rate}}, {{=rate:full}}.`)],
    ['before the block', card(`It is {{= rate }}.\n\n${block('rate = 1 / 4')}`)],
    [
      'in the heading',
      card(block('users = one of 1M, 2M users', 'rate = users / 1 day'), undefined, 'What do {{=users}} make?'),
    ],
    ['of a claim', card(`${block('rate = 1', 'claim wrong = 2 for rate "twice"')}\n\n{{=wrong}}`)],
    [
      'of the second block, in a quote',
      card(`${block('a = 1')}\n\n> \`\`\`estimate\n> rate = 1\n> \`\`\`\n\n{{=rate}}`),
    ],
  ])('are defined %s', (_, text) => expect(parse(text).problems).toEqual([]));

  test.each([
    ['nowhere', card('It is {{=rate}}.'), '14:7 warning No `estimate` block of this card has a line `rate = …`.'],
    [
      'in code of another kind',
      card('```js\nrate = 1\n```\n\n{{=rate}}'),
      '18:1 warning No `estimate` block of this card',
    ],
    ['under a name like it', card(`${block('rate = 1')}\n\n{{=rat}}`), '`rat = …`. Did you mean `rate`?'],
    [
      'in another card',
      `${card(block('rate = 1'))}\n### R\n<!-- id: b, level: apply -->\n{{=rate}}\n`,
      '20:1 warning No `estimate`',
    ],
  ])('are told of where they are defined %s', (_, text, expected) => {
    expect(said(text, 200)).toEqual([expect.stringContaining(expected)]);
    expect(parse(text).notes.length).toBeGreaterThan(0);
  });

  test('are none in code and math', () => {
    expect(parse(card('`{{=rate}}` $x_{{=a}}$')).problems).toEqual([]);
  });
});

describe('results written beside the lines of a block', () => {
  test.each([
    block('error = 1%', 'actual = error * 2   in %   # = 2 %'),
    block('a = 10 # ten', 'ask a "What is # = x?" # = 10'),
    block('a = 5 - 7 # = -2'),
    block('low = 1 .. 2', 'a = low # = 1.4'),
    '```js\na = one of b # = x\n```',
  ])('%j', (answer) => expect(parse(card(answer)).problems).toEqual([]));

  test.each([
    ['of a block that draws', block('a = one of 1, 2', 'b = a # = 1'), '16:7 warning This block draws its values'],
    ['that are no numbers', block('a = 1 # = one'), '15:7 warning A result is a number'],
    ['that are not there', block('a = 1 # ='), '15:7 warning A result is a number'],
  ])('%s are warned of', (_, answer, expected) => {
    expect(said(card(answer), 80)).toEqual([expect.stringContaining(expected)]);
  });
});

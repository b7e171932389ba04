import { describe, expect, test } from 'vitest';
import { checkFormulas } from '../../../../renderer/core/cards/check-formulas.ts';
import { card, cards, file, front, parse } from './topic-text.ts';

const said = (text: string): string[] =>
  checkFormulas(file, parse(text).formulas).map((p) => `${p.line}:${p.column} ${p.severity} ${p.message.slice(0, 60)}`);

describe('formulas', () => {
  test('that can be shown are fine, and so is what is no formula', () => {
    expect(
      said(
        card('$\\frac{{a}}{b}$, $5 and $6, `$\\frac{$`, \\$\\frac{$\n\n    $\\frac{$\n\n[a](https://a.b/$\\frac{$)'),
      ),
    ).toEqual([]);
  });

  test.each([
    ['an answer', card('So $\\frac{1$ is.'), '14:4'],
    ['display', card('$$\n\\nonsense\n$$'), '14:1'],
    ['a cloze', card('{{c1::$\\frac{1$}}', 'id: a, level: apply, clozes: 1'), '14:7'],
    ['a heading', card('A', undefined, 'What is $x^$?'), '11:13'],
    ['a cell', card('| $x$ | $\\frac{1$ |\n|---|---|'), '14:9'],
    ['the summary', `${front}\nSo $\\frac{1$ is.\n`, '10:4'],
    ['a milestone', `${cards('')}\n## Milestones\n\n- [ ] $\\frac{1$ <!-- id: m -->\n`, '14:7'],
  ])('that cannot are errors at their dollar: in %s', (_, text, place) => {
    expect(said(text)).toEqual([expect.stringContaining(`${place} error This formula cannot be shown: `)]);
    expect(parse(text).problems).toEqual([]);
  });

  test('the message says why, and ends for what would never end', () => {
    const messages = ['\\frac{1', '{'.repeat(3900), 'x'.repeat(5000), '\\def\\a{\\a\\a}\\a'].map(
      (tex) => checkFormulas(file, [{ tex, display: false, line: 1, column: 1 }])[0]?.message ?? '',
    );
    expect(messages[0]).toContain('Unexpected end of input');
    for (const message of messages)
      expect(message).toMatch(/^This formula cannot be shown: .{5,200}\. Mend it, or write/);
  });
});

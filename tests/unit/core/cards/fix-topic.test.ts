import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixTopic } from '../../../../renderer/core/cards/fix-topic.ts';
import { card, cards, file, front, parse } from './topic-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (from: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(from);
const counter = (): (() => string) => {
  let n = 0;
  return () => String(n++).padStart(4, '0');
};

function fix(input: string): { output: string; changes: string[] } {
  const result = fixTopic(bytes(input), file, counter());
  if (!result.ok) throw new Error(result.problem.message);
  return { output: text(result.bytes), changes: result.changes.map(({ line, what }) => `${line} ${what}`) };
}

describe('ids', () => {
  test('a card without marks gets a line below its heading', () => {
    const { output, changes } = fix(cards('### Why is a *hot* key bad?\n\nA\n'));
    expect(output).toBe(cards('### Why is a *hot* key bad?\n<!-- id: sharding-why-is-a-hot-key-0000 -->\n\nA\n'));
    expect(changes).toEqual(['11 id sharding-why-is-a-hot-key-0000']);
  });
  test('marks without an id get it in front', () => {
    expect(fix(card('A', 'level: apply', 'Skew')).output).toBe(
      card('A', 'id: sharding-skew-0000, level: apply', 'Skew'),
    );
  });
  test.each([
    ['accents', 'Über Schlüssel', 'sharding-uber-schlussel-0000'],
    ['no Latin letter', '分片', 'sharding-card-0000'],
    ['code', 'What is `kafka_2`?', 'sharding-what-is-kafka-2-0000'],
  ])('the slug of a heading with %s', (_, heading, id) => {
    expect(fix(card('A', 'level: apply', heading)).output).toContain(`id: ${id}, level`);
  });
  test('an id that is taken is asked for again', () => {
    const input = cards('### Q\n<!-- id: sharding-q-0000, level: apply -->\nA\n\n### Q\n<!-- level: apply -->\nB\n');
    expect(fix(input).changes).toEqual(['15 id sharding-q-0001']);
  });
  test('a file that ends with the heading', () => {
    expect(fix(cards('### Q')).output).toBe(cards('### Q\n<!-- id: sharding-q-0000 -->'));
  });
  test.each([
    ['misspelt', card('A', 'id: Hot Key, level: apply')],
    ['in the wrong place', cards('### Q\n\nA\n\n<!-- id: a, level: apply -->\n')],
    ['under a misspelt key', card('A', 'ids: a, level: apply')],
    ['outside of the cards', `${front}\n### Q\n\nA\n`],
  ])('none is written where one is %s', (_, input) => expect(fix(input)).toEqual({ output: input, changes: [] }));
});

describe('cloze numbers', () => {
  test('go on from the highest, which is written down', () => {
    const { output, changes } = fix(card('{{a}} {{c2::b}} {{d::hint}}'));
    expect(output).toBe(card('{{c3::a}} {{c2::b}} {{c4::d::hint}}', 'id: a, level: apply, clozes: 4'));
    expect(changes).toEqual(['14 c3', '14 c4']);
  });
  test('a number is not used again after its cloze is gone', () => {
    const first = fix(card('{{a}} and {{b}}')).output;
    const without = first.replace(' and {{c2::b}}', ' and {{d}}');
    expect(fix(without).output).toBe(card('{{c1::a}} and {{c3::d}}', 'id: a, level: apply, clozes: 3'));
  });
  test('a mark that is behind is raised', () => {
    expect(fix(card('{{c12::a}}', 'id: a, clozes: 9, level: apply')).output).toBe(
      card('{{c12::a}}', 'id: a, clozes: 12, level: apply'),
    );
  });
  test('id, numbers and mark are written together', () => {
    expect(fix(cards('### Q\n\n{{a}}\n')).output).toBe(
      cards('### Q\n<!-- id: sharding-q-0000, clozes: 1 -->\n\n{{c1::a}}\n'),
    );
  });
  test('clozes numbered by hand get the mark too, so that no number is given out twice', () => {
    const { output, changes } = fix(card('{{c1::a}} {{c2::b}}'));
    expect(output).toBe(card('{{c1::a}} {{c2::b}}', 'id: a, level: apply, clozes: 2'));
    expect(changes).toEqual(['11 clozes: 2']);
    expect(fix(output.replace('{{c2::b}}', '{{d}}')).output).toBe(
      card('{{c1::a}} {{c3::d}}', 'id: a, level: apply, clozes: 2'.replace('2', '3')),
    );
  });
  test('a raised mark is told as a change', () => {
    expect(fix(card('{{c12::a}}', 'id: a, clozes: 9, level: apply')).changes).toEqual(['11 clozes: 12']);
  });
  test.each([
    ['a letter of two bytes', 'id: a, level: apply, clozes: 1é', 'id: a, level: apply, clozes: 3'],
    ['an emoji before a further mark', 'id: a, clozes: 🦀, level: apply', 'id: a, clozes: 3, level: apply'],
    ['quotes', 'id: a, level: apply, clozes: "1"', 'id: a, level: apply, clozes: "3"'],
    ['nothing', 'id: a, level: apply, clozes:', 'id: a, level: apply, clozes: 3'],
    ['a comma after the last mark', 'id: a, level: apply,', 'id: a, level: apply, clozes: 3'],
  ])('a mark with %s stays readable, and so does the text', (_, before, after) => {
    const { output } = fix(card('{{c2::x}} é {{b}}', before));
    expect(output).toBe(card('{{c2::x}} é {{c3::b}}', after));
    expect(parse(output).problems).toEqual([]);
  });
  test.each([
    ['torn by markup', '**{{c2::x** y}}'],
    ['not closed', 'An {{c2::x'],
    ['nested', '{{c2::x {{c1::y}} }}'],
    ['in a link', '[{{c2::x}}](a.md)'],
  ])('the number of a cloze that is %s is not given out again', (_, broken) => {
    expect(fix(card(`${broken}\n\n{{b}}`)).output).toBe(
      card(`${broken}\n\n{{c3::b}}`, 'id: a, level: apply, clozes: 3'),
    );
  });
  test.each(['`{{c2::x}}`', '\\{{c2::x}}', '```\n{{c2::x}}\n```'])('%s has no number', (literal) => {
    expect(fix(card(`${literal}\n\n{{b}}`)).changes).toEqual([expect.stringMatching(/ c1$/)]);
  });
  test('a number in a misspelt mark is not given out again', () => {
    expect(fix(card('{{b}}', 'id: a, level: apply, clozes: 7é')).output).toBe(
      card('{{c8::b}}', 'id: a, level: apply, clozes: 8'),
    );
  });
  test.each([
    ['the marks are misplaced', cards('### Q\n\n{{a}}\n\n<!-- id: a, level: apply -->\n'), 'Marks stand on the line'],
    ['a mark is misspelt', card('{{a}}', 'id: a, level: apply, cloze: 3'), 'Mend the marks'],
    ['marks are no marks', card('{{a}}', 'id: a, level: apply, "x"'), 'Mend the marks'],
    ['there is nowhere to keep them', cards('###\n\n{{a}}\n'), 'A card needs a question'],
    ['none is left', card('{{a}}', 'id: a, level: apply, clozes: 999'), 'None is left, since c999 is the last'],
    ['too few are left', card('{{a}} {{c998::b}} {{c}}'), 'None is left, since c999 is the last'],
    ['the mark is too high', card('{{a}}', 'id: a, level: apply, clozes: 1000'), 'Clozes are numbered up to c999'],
    ['three braces open it', card('{{{c1::a}}}'), 'A cloze opens with two braces'],
  ])('none is written where %s, which is a problem', (_, input, problem) => {
    expect(fix(input)).toEqual({ output: input, changes: [] });
    expect(parse(input).problems.map(({ message }) => message)).toContainEqual(expect.stringContaining(problem));
    expect(parse(input).notes).toEqual([]);
  });
  test.each(['`{{a}}`', '```\n{{a}}\n```', '$\\frac{{a}}{b}$', '\\{{a}}', '[{{a}}](x.md)', '{{=a}}'])(
    '%s is left alone',
    (answer) => {
      expect(fix(card(answer)).output).toBe(card(answer));
    },
  );
});

describe('nothing else changes', () => {
  const input = `\uFEFF${cards('### Größe 🦀?  \t\n\n{{ä🦀}} und {{b}}  \n\n\n### Zwei\n<!-- level: apply -->\nÄ\n\n')}`;
  test.each([
    ['\\n', '\n'],
    ['\\r\\n', '\r\n'],
    ['\\r', '\r'],
  ])('with %s', (_, newline) => {
    const before = input.replaceAll('\n', newline);
    const { output } = fix(before);
    expect(output.match(/\r\n|\n|\r/g)).toEqual(
      Array.from({ length: (before.match(/\r\n|\n|\r/g)?.length ?? 0) + 1 }, () => newline),
    );
    const withoutFixes = output
      .replace(`${newline}<!-- id: sharding-grosse-0000, clozes: 2 -->`, '')
      .replace(' id: sharding-zwei-0001,', '')
      .replace('c1::', '')
      .replace('c2::', '');
    expect(withoutFixes).toBe(before);
  });

  test('a second run finds nothing to do and returns the same bytes', () => {
    const once = bytes(fix(input).output);
    const twice = fixTopic(once, file, counter());
    expect(twice).toEqual({ ok: true, bytes: once, changes: [] });
    expect(twice.ok && twice.bytes).toBe(once);
  });

  test('the example topics lack no more than the highest numbers', () => {
    const examples = new URL('../../../fixtures/topics/', import.meta.url);
    for (const path of readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((each) =>
      each.endsWith('.md'),
    )) {
      const before = new Uint8Array(readFileSync(new URL(path, examples)));
      const result = fixTopic(before, path, counter());
      if (!result.ok) throw new Error(path);
      expect(result.changes.filter(({ what }) => !what.startsWith('clozes: '))).toEqual([]);
      expect(text(result.bytes).replaceAll(/, clozes: \d+ -->/g, ' -->')).toBe(
        text(before).replaceAll(/, clozes: \d+ -->/g, ' -->'),
      );
    }
  });

  test('a new line ends like the line above it, in a file whose lines end in two ways', () => {
    const mixed = cards('### Q\r\n\r\nA\n\n### R\n\nB');
    expect(fix(mixed).output).toBe(
      cards('### Q\r\n<!-- id: sharding-q-0000 -->\r\n\r\nA\n\n### R\n<!-- id: sharding-r-0001 -->\n\nB'),
    );
  });

  test('whatever is written between, the original can be found again by taking the insertions out', () => {
    const line = fc.constantFrom(
      '### Q',
      '### ä {{=x}}',
      '{{a}}',
      'x {{ü::h}} {{c2::z}}',
      '<!-- level: apply -->',
      '`{{b}}',
      '```',
      '',
      '> {{q}}',
      '- {{r}} `',
      '$x {{s}}',
      '| {{t}} | {{u',
      '## Cards',
      '🦀',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, newline, mark) => {
          const before = `${mark ? '\uFEFF' : ''}${cards(lines.join('\n'))}`.replaceAll('\n', newline);
          const { output, changes } = fix(before);
          const removed = output
            .replaceAll(new RegExp(`${newline}<!-- id: sharding-[a-z0-9-]+(, clozes: \\d+)? -->`, 'g'), '')
            .replaceAll(/ id: sharding-[a-z0-9-]+,/g, '')
            .replaceAll(/, clozes: \d+/g, '')
            .replaceAll(/\{\{c(?!2::z)\d+::/g, '{{');
          expect(removed).toBe(before);
          expect(fix(output).changes).toEqual([]);
          expect(output === before).toBe(changes.length === 0);
          expect(parse(output).problems.filter(({ message }) => /has no (?:id|number)/.test(message))).toEqual([]);
        },
      ),
    );
  });
});

describe('refused', () => {
  test('a file of which completing would leave less: a card that grows above its limit', () => {
    const whole = card(`{{c1::a}}\n\n${`${'word '.repeat(200)}\n\n`.repeat(70)}`);
    const input = whole.slice(0, whole.indexOf('###') + 64 * 1024 - 5);
    expect(parse(input).notes).toHaveLength(1);
    expect(fixTopic(bytes(input), file, counter())).toMatchObject({
      ok: false,
      problem: { severity: 'error', message: expect.stringContaining('would have more problems') },
    });
  });
  test('bytes that are no UTF-8', () => {
    const input = Uint8Array.of(...bytes(card('A', 'level: apply')), 0xff);
    expect(fixTopic(input, file, counter())).toMatchObject({
      ok: false,
      problem: { file, severity: 'error', message: expect.stringContaining('not valid UTF-8') },
    });
  });
  test('a file whose front matter gives no topic', () => {
    expect(fixTopic(bytes('### Q\n'), file, counter())).toMatchObject({ ok: false, problem: { line: 1, column: 1 } });
  });
});

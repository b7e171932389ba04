import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../../../renderer/core/cards/cards-of-note.ts';
import { type Face, faceOf, hasMath } from '../../../../renderer/core/cards/face.ts';
import { renderMath } from '../../../../renderer/core/cards/math.ts';
import type { CardId, Note } from '../../../../renderer/core/cards/model.ts';
import { parseTopic } from '../../../../renderer/core/cards/parse-topic.ts';
import { html } from './face-html.ts';
import { card, onlyNote } from './topic-text.ts';

function face(note: Note, variant = ''): Face {
  return faceOf(note, `${note.id}${variant}` as CardId);
}

const answerTo = (markdown: string): string => html(face({ ...onlyNote(card('x')), answer: markdown }).answer);

describe('fronts and backs', () => {
  test('plain: the heading asks, the answer answers', () => {
    const { question, answer, passage, steps } = face(onlyNote(card('It *is*.\n\n- a\n- b', undefined, 'Why `x`?')));
    expect(html(question)).toBe('Why <code>x</code>?');
    expect(html(answer)).toBe('<p>It <em>is</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
    expect([passage, steps]).toEqual([undefined, undefined]);
  });

  test('a heading that looks like a list is still a heading', () => {
    expect(html(face(onlyNote(card('A', undefined, '1. or 2?'))).question)).toBe('1. or 2?');
  });

  const reversible = onlyNote(card('The *term* is this.\n\nMore.', 'id: a, level: apply, reverse: yes', 'Skew'));
  test('reverse: the first paragraph asks for the heading; the rest follows it', () => {
    const { question, answer } = face(reversible, '#reverse');
    expect(html(question)).toBe('<p>The <em>term</em> is this.</p>');
    expect(html(answer)).toBe('<p data-part="heading">Skew</p><p>More.</p>');
  });
  test('the forward card of a reversible note is a plain one', () => {
    expect(html(face(reversible).question)).toBe('Skew');
    expect(html(face(reversible).answer)).toBe('<p>The <em>term</em> is this.</p>\n<p>More.</p>');
  });

  test('steps: one tree for each item', () => {
    const { question, steps, answer } = face(
      onlyNote(card('First:\n\n1. Do **a**.\n2. Do b.\n   - c', 'id: a, level: apply, steps: yes')),
      '#steps',
    );
    expect(html(question)).toBe('Why?');
    expect(steps?.map(html)).toEqual(['<p>Do <strong>a</strong>.</p>', '<p>Do b.</p>\n<ul>\n<li>c</li>\n</ul>']);
    expect(html(answer)).toContain('<p>First:</p>\n<ol>');
  });

  test('an id of another note shows the plain face', () => {
    expect(html(faceOf(onlyNote(card('A')), 'other#c1' as CardId).answer)).toBe('<p>A</p>');
  });
});

describe('clozes', () => {
  const note = onlyNote(card('A {{c1::*hot* shard::its name?}}, {{c2::x}} and {{c1::again}}.'));
  test('the gaps of one number hide together and show their hints; others are plain text', () => {
    expect(html(face(note, '#c1').passage)).toBe(
      '<p>A <span data-cloze="gap">its name?</span>, x and <span data-cloze="gap">…</span>.</p>',
    );
  });
  test('the answer marks what was hidden', () => {
    expect(html(face(note, '#c1').answer)).toBe(
      '<p>A <mark data-cloze="shown"><em>hot</em> shard</mark>, x and <mark data-cloze="shown">again</mark>.</p>',
    );
  });
  test('the heading stays the question', () => expect(html(face(note, '#c2').question)).toBe('Why?'));
  test('in cells, with an escaped bar', () => {
    const table = onlyNote(card('| a | b |\n|:--|---|\n| {{c1::x\\|y::h}} | z |'));
    expect(html(face(table, '#c1').passage)).toContain('<td align="left"><span data-cloze="gap">h</span></td>');
    expect(html(face(table, '#c1').answer)).toContain('<td align="left"><mark data-cloze="shown">x|y</mark></td>');
  });
  test('a whole formula may be one', () => {
    const formula = onlyNote(card('It is {{c1::$k = \\frac{{a}}{b}$::formula}}.'));
    expect(html(face(formula, '#c1').passage)).toBe('<p>It is <span data-cloze="gap">formula</span>.</p>');
    expect(html(face(formula, '#c1').answer)).toBe(
      '<p>It is <mark data-cloze="shown"><code data-math="inline">k = \\frac{{a}}{b}</code></mark>.</p>',
    );
  });
  test('a hint may hold code, and literals are shown without their backslash', () => {
    expect(html(face(onlyNote(card('{{c1::std\\::vector::in `C++`}} \\{{x}}')), '#c1').passage)).toBe(
      '<p><span data-cloze="gap">in <code>C++</code></span> {{x}}</p>',
    );
    expect(html(face(onlyNote(card('{{c1::std\\::vector}}')), '#c1').answer)).toBe(
      '<p><mark data-cloze="shown">std::vector</mark></p>',
    );
  });
  test('code keeps its braces and dollars, and a link its text', () => {
    const answer = '`{{c1::a}}` [$x$ {{b}}](x.md) {{c1::y}}\n\n```\n{{c1::z}} $5\n```';
    // The parser refuses a cloze in a link; a note from elsewhere may have one.
    const text: Note = { ...onlyNote(card('{{c1::y}}')), answer };
    expect(html(face(text, '#c1').passage)).toBe(
      '<p><code>{{c1::a}}</code> <a data-link="topic" data-target="x" data-file="topics/data/x.md"><code data-math="inline">x</code> {{b}}</a> ' +
        '<span data-cloze="gap">…</span></p>\n<pre><code>{{c1::z}} $5\n</code></pre>',
    );
  });
});

describe('what an answer may hold', () => {
  test.each([
    ['math', 'So $a_1 * b_2 * c$ is.', '<p>So <code data-math="inline">a_1 * b_2 * c</code> is.</p>'],
    ['display math', '$$\na\n= b\n$$', '<p><code data-math="display">\na\n= b\n</code></p>'],
    ['money', '$0.023/GB and $0.09', '<p>$0.023/GB and $0.09</p>'],
    ['math in emphasis', '**k is $x$**', '<p><strong>k is <code data-math="inline">x</code></strong></p>'],
    ['a computed value', 'About {{=rate:full}}.', '<p>About <span data-value="rate:full">rate</span>.</p>'],
    ['an estimate block', '```estimate\na = 1\n```', '<pre><code class="language-estimate">a = 1\n</code></pre>'],
    ['a line break', 'a<br>b', '<p>a<br></br>\nb</p>'],
    [
      'a tick',
      '- [x] a',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked="true" disabled="true"></input> a</li>\n</ul>',
    ],
    [
      'a link to the web',
      '[a](https://example.org)',
      '<p><a href="https://example.org" rel="noopener noreferrer" data-link="web">a</a></p>',
    ],
    [
      'a link to an exercise',
      '[a](../../exercises/shard-count.md#x)',
      '<p><a data-link="exercise" data-target="shard-count" data-file="exercises/shard-count.md">a</a></p>',
    ],
    ['a picture', '![What](a.svg)', '<p><img data-file="topics/data/a.svg" alt="What"></img></p>'],
    ['a list that starts at 3', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
  ])('%s', (_, markdown, expected) => expect(answerTo(markdown).replaceAll('className', 'class')).toBe(expected));

  test('links are resolved by whoever knows the library', () => {
    const note = onlyNote(card('[a](../../interviews/four-steps.md) [b](gone.md)'));
    const { answer } = faceOf(note, note.id as string as CardId, {
      resolveLink: (path) =>
        path === 'interviews/four-steps.md' ? { kind: 'interview', id: 'interview-four-steps' } : null,
    });
    expect(html(answer)).toBe(
      '<p><a data-link="interview" data-target="interview-four-steps" data-file="interviews/four-steps.md">a</a> b</p>',
    );
  });
});

describe('hostile Markdown', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', ''],
    ['an inline script', 'a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
    ['a handler', '<img src=x onerror=alert(1)> x', '<p> x</p>'],
    ['an inline handler', 'a <img src=x onerror=alert(1)> b', '<p>a  b</p>'],
    ['an iframe', '<iframe src="https://example.org"></iframe>', ''],
    ['a javascript link', '[a](javascript:alert(1))', '<p>a</p>'],
    ['the same, encoded', '[a](java&#115;cript:alert(1)) [b](<java\nscript:x>)', '<p>a [b]()</p>'],
    ['a data link', '[a](data:text/html;base64,eA==)', '<p>a</p>'],
    ['a link with http', '<http://example.org>', '<p>http://example.org</p>'],
    ['an address by itself', 'www.example.org', '<p>www.example.org</p>'],
    ['a picture from the web', '![a](https://example.org/a.png)', '<p>a</p>'],
    ['a picture from data', '![a](data:image/svg+xml,<svg/>)', '<p>a</p>'],
    ['a picture outside', '![a](../../../a.png)', '<p>a</p>'],
    ['a reference', '[a][r]\n\n[r]: javascript:alert(1)', '<p>a</p>'],
    ['a footnote', 'a[^1]\n\n[^1]: b', '<p>a</p>'],
    ['a class', '```"><script>\nx\n```', '<pre><code>x\n</code></pre>'],
  ])('%s', (_, markdown, expected) => expect(answerTo(markdown).replaceAll('className', 'class')).toBe(expected));

  test('a small table that would be filled up to four million cells is shown as source', () => {
    const table = `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|a|\n'.repeat(2000)}`;
    expect(answerTo(table)).toBe(`<pre><code>${table}\n</code></pre>`);
  });

  test('50,000 nested quotes are shown as source, at once', () => {
    expect(answerTo('>'.repeat(50_000))).toMatch(/^<pre><code>&lt;?>+|^<pre><code>>+/);
  });
});

describe('math as MathML', () => {
  const tags = (node: Nodes): string[] =>
    node.type === 'element' ? [node.tagName, ...node.children.flatMap(tags)] : [];

  test('replaces the TeX, with the TeX as its alternative', () => {
    const note = onlyNote(card('So $k = \\ln 2$.'));
    expect(hasMath(note)).toBe(true);
    const { answer } = faceOf(note, note.id as string as CardId, { renderMath });
    expect(html(answer)).toContain('alttext="k = \\ln 2"><mrow><mi>k</mi><mo>=</mo><mi>ln</mi>');
    expect(html(answer)).not.toContain('data-math');
  });

  test('holds neither the wrapper, the annotation nor styles', () => {
    const math = renderMath('\\color{red}\\begin{cases}1&\\text{ü}\\\\2&y\\end{cases}', true);
    if (math === null) throw new Error('not rendered');
    expect(math.properties['display']).toBe('block');
    expect(tags(math)).not.toContain('annotation');
    expect(tags(math)).not.toContain('semantics');
    expect(html(math)).not.toMatch(/ style=| class/);
  });

  test.each([
    ['deep', `${'\\sqrt{'.repeat(60)}x${'}'.repeat(60)}`],
    ['crowded', `\\def\\a{xxxxxxxxxx}${'\\a '.repeat(300)}`],
  ])('too %s to draw, it stays TeX', (_, tex) => expect(renderMath(tex, false)).toBeNull());
  test.each(['\\kern-500em a', '\\kern500em a', '\\rule{500em}{500em}', '\\raisebox{500em}{a}', '\\hspace{-99pt} a'])(
    '%s moves nothing far away',
    (tex) => {
      const lengths = html(renderMath(tex, false) ?? undefined).matchAll(/="(-?[\d.]+)(?:em|ex|px|%)"/g);
      for (const [, length] of lengths) expect(Math.abs(Number(length))).toBeLessThanOrEqual(20);
    },
  );

  test.each(['\\frac{', '{'.repeat(20_000), 'x'.repeat(5000), '\\undefined'])('%s… stays TeX', (tex) => {
    expect(renderMath(tex, false)).toBeNull();
  });
  test.each([
    '\\href{javascript:alert(1)}{x}',
    '\\includegraphics{https://example.org/a.png}',
    '\\htmlStyle{color:red}{x}',
    '\\url{javascript:a}',
  ])('%s makes no link, picture or style', (tex) => {
    const math = renderMath(tex, false);
    expect(math === null ? '' : html({ ...math, properties: {} })).not.toMatch(/<a|<img| href| src| style=/);
  });
});

describe('example topics', () => {
  const examples = new URL('../../../fixtures/topics/', import.meta.url);
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  test.each(files)('every card of %s shows a question and an answer, and no brace or dollar', (path) => {
    const { notes } = parseTopic(`topics/${path}`, readFileSync(new URL(path, examples), 'utf8'));
    for (const note of notes) {
      for (const id of cardsOf(note)) {
        const shown = faceOf(note, id, { renderMath });
        expect(html(shown.question).length).toBeGreaterThan(3);
        expect(html(shown.answer).length).toBeGreaterThan(10);
        const all = [shown.question, shown.answer, shown.passage, ...(shown.steps ?? [])].map(html).join('');
        expect(all).not.toMatch(/\{\{|data-math|[\uFFFC\u303F]/);
        expect(id.includes('#c')).toBe(html(shown.passage).includes('data-cloze="gap"'));
        expect(id.includes('#c')).toBe(html(shown.answer).includes('data-cloze="shown"'));
        expect(shown.steps !== undefined && shown.steps.length >= 3).toBe(note.kind === 'steps');
      }
    }
  });
});

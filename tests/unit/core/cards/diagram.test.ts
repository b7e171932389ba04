import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { checkDiagram } from '../../../../renderer/core/cards/check-diagram.ts';
import { diagramOf } from '../../../../renderer/core/cards/diagram.ts';
import { html } from './face-html.ts';

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"${attributes}>${inside}</svg>`;

/** What is drawn inside the root. */
function drawn(text: string): string {
  const diagram = diagramOf(text);
  if (!diagram.ok) throw new Error(diagram.problem.message);
  return diagram.root.children.map(html).join('');
}

function rootOf(text: string): Element {
  const diagram = diagramOf(text);
  if (!diagram.ok) throw new Error(diagram.problem.message);
  return diagram.root;
}

function refusal(text: string): string {
  const diagram = diagramOf(text);
  if (diagram.ok) return `shown: ${html(diagram.root)}`;
  return `${diagram.problem.line}:${diagram.problem.column} ${diagram.problem.message}`;
}

describe('a diagram', () => {
  test('is shapes, groups and text with their attributes', () => {
    const inside =
      '<g fill="none" stroke="currentColor" transform="translate(1 2) scale(.5)"><rect x="1" y="2" width="3" height="4" rx="1"/>' +
      '<path d="M0 0 h1e1 A1 1 0 0 1 2 2 z" stroke-dasharray="2 4"/></g><text x="1" text-anchor="middle" font-weight="600">a &lt; <tspan dy="1em">b</tspan></text>';
    expect(drawn(svg(inside))).toBe(
      '<g fill="none" stroke="currentColor" transform="translate(1 2) scale(.5)"><rect x="1" y="2" width="3" height="4" rx="1"></rect>' +
        '<path d="M0 0 h1e1 A1 1 0 0 1 2 2 z" strokeDasharray="2 4"></path></g><text x="1" textAnchor="middle" fontWeight="600">a &lt; <tspan dy="1em">b</tspan></text>',
    );
  });

  test('is read as one picture with the words of its title and description', () => {
    const root = rootOf(svg('<title>Two  shards.</title><desc>One\n is hot.</desc><rect/>', ' id="a" width="400"'));
    expect(root.properties).toEqual({
      viewBox: '0 0 200 100',
      width: 400,
      height: 200,
      role: 'img',
      ariaLabel: 'Two shards. One is hot.',
    });
    expect(root.children.map(html)).toEqual(['<rect></rect>']);
    expect(rootOf(svg('')).properties).not.toHaveProperty('ariaLabel');
  });

  test('leaves out what serves other hosts: the style, ids, classes, fonts, comments', () => {
    const text = svg(
      '<style>#a{color:red;background:url(x)}</style><!-- <script/> --><metadata><x:y xmlns:x="z"/></metadata><g id="b" class="c" data-d="e" aria-hidden="true" font-family="serif"><text font-family="Menlo, monospace">f</text></g>',
      ' id="a" font-family="sans-serif"',
    );
    expect(drawn(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n${text}`)).toBe(
      '<g><text dataFont="mono">f</text></g>'.replace('dataFont', 'data-font'),
    );
  });

  test('has its own size, or that of its viewBox', () => {
    const size = (attributes: string): unknown => {
      const diagram = diagramOf(svg('', attributes));
      return diagram.ok ? [diagram.width, diagram.height] : diagram.problem.message;
    };
    expect(size('')).toEqual([200, 100]);
    expect(size(' width="300px" height="9"')).toEqual([300, 150]);
    expect(size(' width="100%"')).toEqual([200, 100]);
  });
});

describe('a diagram is refused', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '1:63 `<script>` is refused: a picture runs nothing and holds no page.'],
    ['a link', '<a href="https://a.example"><rect/></a>', '1:63 `<a>` is refused: a picture has no links.'],
    ['a page', '<foreignObject><p/></foreignObject>', '1:63 `<foreignObject>` is refused: a picture runs nothing'],
    ['a reference', '<use href="#a"/>', '1:63 `<use>` is refused: write out the shapes'],
    ['a picture', '<image href="a.png"/>', '1:63 `<image>` is refused: write out the shapes'],
    ['a motion', '<g><animate attributeName="x"/></g>', '1:66 `<animate>` is refused: a picture does not move.'],
    ['a change', '<set attributeName="href" to="javascript:a"/>', '1:63 `<set>` is refused: a picture does not move.'],
    ['a gradient', '<defs><linearGradient id="a"/></defs>', '1:63 `<defs>` cannot be shown'],
    ['a marker', '<marker/>', '1:63 `<marker>` cannot be shown'],
    ['a filter', '<filter/>', '1:63 `<filter>` cannot be shown'],
    ['a picture in a picture', '<svg/>', '1:63 `<svg>` cannot be shown'],
    ['HTML', '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="a"/>', '1:63 `<h:img>` cannot be shown'],
    ['a handler', '<g onclick="a"/>', '1:63 A picture runs nothing: delete `onclick`.'],
    ['a handler in capitals', '<g ONLOAD="a"/>', '1:63 A picture runs nothing: delete `ONLOAD`.'],
    ['an address', '<g href="a"/>', '1:63 A picture leads nowhere and loads nothing: delete `href`.'],
    [
      'an address of old',
      '<g xlink:href="a"/>',
      '1:63 A picture leads nowhere and loads nothing: delete `xlink:href`.',
    ],
    [
      'a fill from elsewhere',
      '<rect fill="url(#a)"/>',
      '1:63 A picture uses no `url(…)`: draw what `fill` stands for.',
    ],
    ['the same, hidden', '<rect fill="u&#x52;L (//a.example)"/>', '1:63 A picture uses no `url(…)`'],
    ['a mask', '<rect mask="url(#a)"/>', '1:63 A picture uses no `url(…)`'],
    ['a style', '<rect style="fill:red"/>', '1:63 Write the style as attributes'],
    [
      'an entity that is not there',
      '<text>&a;</text>',
      "1:69 The picture is no well-formed SVG: Named entity isn't defined",
    ],
    ['what is not closed', '\n<g>\n<rect>', '3:7 The picture is no well-formed SVG: Missing end tag for element rect'],
    ['an attribute twice', '<g r="1" r="2"/>', '1:77 The picture is no well-formed SVG: Duplicate attribute: r.'],
    ['NUL', '<text>\0</text>', '1:69 The file holds characters that are no text.'],
    ['nesting', '<g>'.repeat(30), '1:120 Groups are nested more than 20 deep; make them flatter.'],
    ['nesting without end', '<g>'.repeat(60_000), '1:120 Groups are nested more than 20 deep'],
    [
      'nesting that hides',
      `${'<g r="/>">'.repeat(2000)}${'</g>'.repeat(2000)}`,
      '1:253 Groups are nested more than 20 deep; make them flatter.',
    ],
    ['a crowd', '<g/>'.repeat(4000), '1:12059 The picture has more than 3000 elements; make it simpler.'],
    ['a size', `<path d="${'h1'.repeat(120_000)}"/>`, '1:1 The picture is larger than 200 KB'],
  ])('for %s', (_, inside, expected) => expect(refusal(svg(inside))).toContain(expected));

  test.each([
    ['an empty file', '', 'The picture is no well-formed SVG'],
    ['text', 'a', 'The picture is no well-formed SVG'],
    ['HTML', '<html></html>', 'The file holds no `<svg>`.'],
    ['a document type', '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', '1:1 A picture has no document type and no entities'],
    [
      'a document type further on',
      '<?xml version="1.0"?>\n <!doctype svg><svg/>',
      '2:2 A picture has no document type',
    ],
    ['a style sheet', '<?xml-stylesheet href="a.css"?><svg/>', '1:1 A picture holds no instructions to programs'],
    ['no viewBox', '<svg width="1" height="1"/>', '1:1 The picture needs a `viewBox="x y width height"`'],
    ['a viewBox of nothing', '<svg viewBox="0 0 0 9"/>', 'The picture needs a `viewBox'],
    ['a viewBox of words', '<svg viewBox="0 0 a b"/>', 'The picture needs a `viewBox'],
    ['a tower', '<svg viewBox="0 0 10 100"/>', 'The picture is 10 × 100; make it smaller or less tall.'],
    ['a wall', '<svg viewBox="0 0 90000 100"/>', 'make it smaller or less tall.'],
    ['a comment that is not closed', '<svg viewBox="0 0 9 9"><!-- </svg>', '1:24 `<!--` is not closed.'],
  ])('for %s', (_, text, expected) => expect(refusal(text)).toContain(expected));
});

describe('whatever an SVG file says', () => {
  const elements = /^(?:svg|g|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|title|desc)$/;
  const attributes =
    /^(?:[xyrd]|c[xy]|r[xy]|d[xy]|[xy][12]|width|height|points|viewBox|transform|rotate|fill|fillOpacity|fillRule|stroke|stroke[A-Z][a-z]+|opacity|font(?:Size|Weight|Style)|textAnchor|textLength|lengthAdjust|textDecoration|dominantBaseline|alignmentBaseline|letterSpacing|vectorEffect|paintOrder|role|ariaLabel|dataFont)$/;
  function expectSafe(node: Nodes): void {
    if (node.type === 'text') return;
    expect(node.type).toBe('element');
    if (node.type !== 'element') return;
    expect(node.tagName).toMatch(elements);
    for (const [name, value] of Object.entries(node.properties)) {
      expect(name).toMatch(attributes);
      if (name !== 'ariaLabel') expect(String(value)).not.toMatch(/[\\:;<>"'&@]|url|var|script/i);
    }
    for (const child of node.children) expectSafe(child);
  }

  const value = fc.oneof(
    fc.constantFrom(
      '1',
      'none',
      'url(#a)',
      'javascript:a',
      'red;x:y',
      'M0 0',
      'translate(1)',
      'var(--a)',
      '&#0;',
      '&lt;',
    ),
    fc.string({ maxLength: 6 }).map((text) => text.replace(/[<"&]/g, '')),
  );
  const name = fc.constantFrom(
    'fill',
    'd',
    'x',
    'transform',
    'id',
    'class',
    'style',
    'onload',
    'href',
    'xlink:href',
    'font-family',
    'clip-path',
    'stroke',
    'stroke-width',
    'filter',
    'font-size',
    'src',
    'viewBox',
    'width',
    'rx',
    'points',
    'text-anchor',
  );
  const tag = fc.constantFrom(
    'g',
    'rect',
    'path',
    'text',
    'tspan',
    'title',
    'desc',
    'style',
    'metadata',
    'g',
    'text',
    'rect',
    'script',
    'a',
    'use',
    'image',
    'svg',
    'foreignObject',
    'set',
    'G',
    'x:rect',
  );
  const node = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('', 'a', '&amp;', '<!-- a -->', '<![CDATA[<script>]]>', '&#106;', ']]>', '<', '\uD800', '\0'),
      fc
        .tuple(tag, fc.array(fc.tuple(name, value), { maxLength: 2 }), fc.array(tie('node'), { maxLength: 3 }))
        .map(([tagName, pairs, children]) => {
          const written = pairs.map(([key, text]) => ` ${key}="${text}"`).join('');
          return `<${tagName}${written}>${children.join('')}</${tagName}>`;
        }),
    ),
  })).node;

  test('it is refused, or all of it is harmless', () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const diagram = diagramOf(svg(nodes.join('')));
        if (diagram.ok) {
          shown += 1;
          expectSafe(diagram.root);
        } else expect(diagram.problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  test('it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        diagramOf(text);
        diagramOf(svg(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the check of a diagram', () => {
  const style = '<style>#a{color:#1f2328}@media (prefers-color-scheme:dark){#a{color:#e6edf3}}</style>';
  const words = '<title>A</title><desc>B</desc>';
  const said = (text: string): string[] =>
    checkDiagram('topics/a.svg', text).map(
      ({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity} ${message.slice(0, 40)}`,
    );

  test('is content with what is written as it should be', () => {
    expect(said(svg(`${words}${style}<rect/>`, ' id="a"'))).toEqual([]);
  });
  test('tells what the app refuses, with its place', () => {
    expect(said(svg('\n <script/>'))).toEqual(['topics/a.svg:2:2 error `<script>` is refused: a picture runs no']);
  });
  test.each([
    ['no colour', svg(words, ' id="a"'), 'A Git host shows this picture black in i'],
    ['no id', svg(words + style), 'A Git host shows this picture black in i'],
    ['one colour', svg(`${words}<style>#a{color:red}</style>`, ' id="a"'), 'A Git host shows this picture black in i'],
    ['another id', svg(`${words}${style}<g id="b"/>`, ' id="a"'), 'Only the root of a picture has an `id`; '],
    ['no description', svg(`<title>A</title>${style}`, ' id="a"'), 'Say in `<title>` what the picture shows '],
  ])('warns of %s', (_, text, message) => expect(said(text)).toEqual([`topics/a.svg:1:1 warning ${message}`]));
});

import type { ElementContent } from 'hast';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faceOf } from '../../../../renderer/core/cards/face.ts';
import { highlight } from '../../../../renderer/core/cards/highlight.ts';
import type { CardId } from '../../../../renderer/core/cards/model.ts';
import { toText } from '../../../../renderer/core/cards/tree-text.ts';
import { html } from './face-html.ts';
import { card, onlyNote } from './topic-text.ts';

/** `[class:text]` for what has one, the text alone for the rest; `null` where the code stays plain. */
function marked(code: string, language: string): string | null {
  const nodes = highlight(code, language);
  const shown = (node: ElementContent): string =>
    node.type === 'element'
      ? `[${String(node.properties['className']).replace('hljs-', '')}:${toText(node)}]`
      : toText(node);
  return nodes?.map(shown).join('') ?? null;
}

describe('code of a language that is known', () => {
  test.each([
    ['sql', "SELECT 1 -- 'a'", "[keyword:SELECT] [number:1] [comment:-- 'a']"],
    ['json', '{"a": "b"}', '{[attr:"a"]: [string:"b"]}'],
    ['yaml', 'a: 1 # b', '[attr:a:] [number:1] [comment:# b]'],
    ['diff', '-a\n+b\n', '[deletion:-a]\n[addition:+b]\n'],
    ['console', '$ echo "a"', '[meta:$ ][built_in:echo] [string:"a"]'],
    ['dockerfile', 'RUN echo "a"', '[keyword:RUN] [built_in:echo] [string:"a"]'],
    ['js', 'let a = `${b}`', '[keyword:let] a = [string:`][subst:${b}][string:`]'],
    ['html', '<a b="c">', '[tag:<][name:a][tag: ][attr:b][tag:=][string:"c"][tag:>]'],
    [
      'http',
      'POST / HTTP/1.1\nA: b\n\n{"c": 1}',
      '[keyword:POST] [string:/] [meta:HTTP/1.1]\n[attribute:A]: b\n\n{[attr:"c"]: [number:1]}',
    ],
  ])('%s', (language, code, expected) => expect(marked(code, language)).toBe(expected));

  test.each(
    [
      'sql cql postgresql json yaml yml http bash sh shell console javascript js jsx typescript ts tsx python py java go golang',
      'c h cpp c++ protobuf proto xml html svg ini toml diff patch lua graphql gql dockerfile docker nginx SQL Json',
    ].flatMap((names) => names.split(' ')),
  )('%s has a grammar', (language) => expect(highlight('a', language)).not.toBeNull());
});

describe('code stays plain', () => {
  test.each(['redis', 'text', 'plaintext', 'mermaid', '', '__proto__', 'constructor', 'estimate'])(
    'if %j is no language with a grammar',
    (language) => expect(highlight('SELECT 1', language)).toBeNull(),
  );
  test.each([
    ['a block of more than 8,000 characters', 'a\n'.repeat(5000)],
    ['a line of more than 300 characters', `b\n${'a '.repeat(200)}`],
  ])('in %s', (_, code) => expect(highlight(code, 'cpp')).toBeNull());

  test('where a card has more code than it may cost', () => {
    const block = `\`\`\`js\n${'let a\n'.repeat(900)}\`\`\`\n\n`;
    const note = { ...onlyNote(card('x')), answer: block.repeat(5) };
    const { answer } = faceOf(note, note.id as string as CardId, { highlight });
    const blocks = answer.children.filter((child) => child.type === 'element');
    expect(blocks.map((pre) => html(pre).includes('hljs-keyword'))).toEqual([true, true, false, false, false]);
  });
});

describe('whatever the code says', () => {
  const languages = ['sql', 'json', 'yaml', 'http', 'bash', 'console', 'js', 'ts', 'python', 'java', 'go', 'c', 'cpp'];
  const others = ['proto', 'xml', 'ini', 'diff', 'lua', 'graphql', 'docker', 'nginx'];
  const piece = fc.oneof(
    fc.constantFrom(
      '<script>',
      '</script>',
      '<![CDATA[',
      '${',
      '`',
      '"',
      "'",
      '/*',
      '//',
      '#',
      '--',
      '(',
      '{',
      '\n',
      '\n\n',
    ),
    fc.constantFrom('html`', 'HTTP/1.1 200\n\n', 'RUN ', '$ ', 'a', ' ', '\\', '&lt;', '\u2028', '🦀', 'class ', 'R"('),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  test('its text is what comes out, in spans that are not nested and have a class of the list alone', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(...languages, ...others), (pieces, language) => {
        const code = pieces.join('');
        const nodes = highlight(code, language) ?? [{ type: 'text', value: code }];
        expect(nodes.map(toText).join('')).toBe(code);
        for (const node of nodes) {
          if (node.type === 'text') continue;
          expect(node).toMatchObject({ type: 'element', tagName: 'span', children: [{ type: 'text' }] });
          if (node.type === 'element') {
            expect(Object.keys(node.properties)).toEqual(['className']);
            expect(node.properties['className']).toEqual([expect.stringMatching(/^hljs-[a-z_-]+$/)]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a language in a language in a language is not read again and again', () => {
    for (const [language, code] of [
      ['http', 'GET / HTTP/1.1\n\n'.repeat(450)],
      ['xml', '<script>html`\n'.repeat(500)],
    ] as const) {
      expect(highlight(code, language)?.map(toText).join('')).toBe(code);
    }
    // Only what HTTP hands on as JSON, and commands after a prompt, are read by another grammar at all.
    expect(marked('<script>let a</script>', 'xml')).toBe(
      '[tag:<][name:script][tag:>]let a[tag:</][name:script][tag:>]',
    );
  });
});

describe('on a card', () => {
  test('a fenced block is coloured; an estimate, a block without a language and code in a line are not', () => {
    const answer = '`let a`\n\n```js\nlet a\n```\n\n```estimate\na = 1\n```\n\n```\nlet a\n```';
    const note = { ...onlyNote(card('x')), answer };
    const shown = html(faceOf(note, note.id as string as CardId, { highlight }).answer);
    expect(shown.replaceAll('className', 'class')).toBe(
      '<p><code>let a</code></p>\n<pre><code class="language-js"><span class="hljs-keyword">let</span> a\n</code></pre>\n' +
        '<pre><code class="language-estimate">a = 1\n</code></pre>\n<pre><code>let a\n</code></pre>',
    );
  });
});

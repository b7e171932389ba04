// The examples of the CommonMark specification as answers of a card: whoever writes ordinary Markdown hears of nothing
// but what a card may not hold. What that is for each example is read from a plain CommonMark tree, not from our parser.
import { tests as examples } from 'commonmark-spec';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { faceOf } from '../../../../renderer/core/cards/face.ts';
import type { CardId, Note } from '../../../../renderer/core/cards/model.ts';
import { html } from './face-html.ts';
import { card, cards, file, onlyNote, parse } from './topic-text.ts';

const tree = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

/** Kinds of problems that are no fault of the parser, by the beginning of their message. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['html', /^HTML is not shown/],
  ['reference', /^A card is shown alone, so footnotes and references/],
  ['link', /^(?:Links go to|A card is shown alone, so a link|This link leaves|A link leads)/],
  ['picture', /^A picture is a file beside this one/],
  ['no answer', /^This card has no answer/],
  ['no question', /^A card needs a question/],
  ['no id', /^This card has no id/],
  ['no level', /^This card has no level/],
];

function kindOf(message: string): string {
  return kinds.find(([, pattern]) => pattern.test(message))?.[0] ?? message;
}

/** What is to be said of an example: it stands in a card, and a heading of level 1 to 3 ends that card. */
function expected(root: Root): string[] {
  const said: string[] = [];
  let inCards = true;
  let inCard = true;
  let shown = 0;
  const end = (): void => {
    if (inCard && shown === 0) said.push('no answer');
    shown = 0;
  };
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth <= 3) {
      end();
      if (node.depth < 3) inCards = false;
      inCard = inCards && node.depth === 3;
      if (inCard && node.children.length === 0) said.push('no question');
      if (inCard && node.children.length > 0) said.push('no id', 'no level');
    } else if (node.type !== 'html' && node.type !== 'definition') shown += 1;
    said.push(...contentOf(node, inCard));
  }
  end();
  return said.toSorted();
}

const leadsOut = (url: string): boolean => !/^(?:https:\/\/[^\s/?#]|(?:\.\/)?[^:/#?\\]+\.md$)/i.test(url);
const noPicture = (url: string): boolean => !/^[^/:][^:]*\.(?:svg|png|jpe?g|gif)$/.test(url);

function contentOf(node: Nodes, inCard: boolean): string[] {
  const said: string[] = 'children' in node ? node.children.flatMap((child) => contentOf(child, inCard)) : [];
  if (node.type === 'link' && leadsOut(node.url)) said.push('link');
  if (node.type === 'image' && noPicture(node.url)) said.push('picture');
  if (!inCard) return said;
  if (node.type === 'html' && !/^<!--[^>]*-->$/.test(node.value)) said.push('html');
  if (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'definition')
    said.push('reference');
  return said;
}

describe('the examples of CommonMark', () => {
  test('are all there', () => expect(examples.length).toBe(652));

  test.each(
    examples.map(({ number, section, markdown }) => ({ number, section, markdown: markdown.replaceAll('→', '\t') })),
  )('$number ($section)', ({ markdown }) => {
    const text = cards(`### Q\n<!-- id: a, level: apply -->\n\n${markdown}\n`);
    expect(
      parse(text)
        .problems.map(({ message }) => kindOf(message))
        .toSorted(),
    ).toEqual(expected(tree(markdown)));
    const note: Note = { ...onlyNote(card('x')), answer: markdown, file };
    const { question, answer } = faceOf(note, note.id as string as CardId);
    expect(html(question)).toBe('Why?');
    expect(html(answer)).not.toMatch(/[\uFFFC\u303F]/);
  });
});

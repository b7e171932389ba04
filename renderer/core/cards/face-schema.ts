// What a card may show: the allow-list for sanitised trees. Everything not named here is dropped, whatever made it.

import type { Schema } from 'hast-util-sanitize';

const words = (text: string): string[] => text.split(' ');

/**
 * No `style`, `id`, `src` or event attributes, and addresses by https only. Pictures and links inside the library carry
 * names in data attributes, which the interface resolves; by themselves they load and follow nothing.
 */
export const faceSchema: Schema = {
  tagNames: words(
    'p br hr strong em del code pre blockquote h4 h5 h6 ul ol li input table thead tbody tr th td a img span mark',
  ),
  attributes: {
    a: [
      'href',
      ['rel', 'noopener', 'noreferrer'],
      ['dataLink', 'web', 'topic', 'exercise', 'interview'],
      'dataTarget',
      'dataFile',
    ],
    code: [
      ['className', /^language-[\w+#.-]{1,40}$/],
      ['dataMath', 'inline', 'display'],
    ],
    img: ['alt', 'dataFile'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item']],
    mark: [['dataCloze', 'shown']],
    ol: ['start', ['className', 'contains-task-list']],
    p: [['dataPart', 'heading']],
    span: [['dataCloze', 'gap'], 'dataValue'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'contains-task-list']],
  },
  ancestors: { tbody: ['table'], td: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  protocols: { href: ['https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};

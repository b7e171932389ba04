// Reads the text of an SVG file as a tree that can stand in the page: an allow-list of shapes and text, no style, no ids,
// nothing that runs, loads or leads elsewhere. What it cannot show whole it refuses, with the place and the reason.

import { parseXml, XmlCdata, XmlElement, XmlError, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { Element, ElementContent, Properties } from 'hast';
import { diagramAttributes, diagramElements, diagramIgnored, diagramTexts, propertyOf } from './diagram-parts.ts';
import { type Refusal, scanDiagram } from './diagram-scan.ts';
import { toText } from './tree-text.ts';

export interface DiagramProblem {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units of the line. */
  readonly column: number;
  readonly message: string;
}

export type Diagram =
  | {
      readonly ok: true;
      /** An `svg` with `role="img"` and, from `<title>` and `<desc>`, a label; it has a `viewBox`, width and height. */
      readonly root: Element;
      /** In pixels at its natural size. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly problem: DiagramProblem };

/** In pixels. A larger one is a mistake, or made to push all else off the page. */
const largestSide = 4000;
/** Height by width. */
const tallest = 4;
/** Of groups in groups. The scan before counts levels too, but a `/>` in an attribute deceives it. */
const deepest = 20;
/** In UTF-16 code units: a label is read aloud whole. */
const longestLabel = 2000;

class Refused extends Error {
  readonly offset: number;
  constructor({ offset, message }: Refusal) {
    super(message);
    this.offset = offset;
  }
}

/** Never throws, and takes time in proportion to the text. */
export function diagramOf(svgText: string): Diagram {
  const text = svgText.startsWith('\uFEFF') ? svgText.slice(1) : svgText;
  const refusal = scanDiagram(text);
  if (refusal !== null) return refused(text, refusal);
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (root === null || root.name !== 'svg') throw new Refused({ offset: 0, message: 'The file holds no `<svg>`.' });
    return drawn(root);
  } catch (error) {
    if (error instanceof Refused) return refused(text, error);
    const offset = error instanceof XmlError ? error.pos : 0;
    const reason = error instanceof XmlError ? firstSentence(error.message) : 'it is nested too deep';
    return refused(text, { offset, message: `The picture is no well-formed SVG: ${reason}.` });
  }
}

function drawn(svg: XmlElement): Diagram {
  const { viewBox, width, height } = sizeOf(svg);
  const { properties, children } = elementOf(svg, 1);
  const said = (name: string): string => {
    const found = children.find((child) => child.type === 'element' && child.tagName === name);
    return found === undefined ? '' : toText(found).trim().replace(/\s+/g, ' ');
  };
  const label = [said('title'), said('desc')]
    .filter((part) => part !== '')
    .join('. ')
    .replaceAll('.. ', '. ')
    .slice(0, longestLabel);
  const root: Element = {
    type: 'element',
    tagName: 'svg',
    properties: { ...properties, viewBox, width, height, role: 'img', ...(label === '' ? {} : { ariaLabel: label }) },
    // In the label they are read once; as children of the root they would also follow the pointer as a tooltip.
    children: children.filter((child) => child.type !== 'element' || !/^(?:title|desc)$/.test(child.tagName)),
  };
  return { ok: true, root, width, height };
}

function sizeOf(svg: XmlElement): { viewBox: string; width: number; height: number } {
  const viewBox = (svg.attributes['viewBox'] ?? '').trim();
  const [x = NaN, y = NaN, boxWidth = NaN, boxHeight = NaN, ...more] = viewBox.split(/[\s,]+/).map(Number);
  if (![x, y].every(Number.isFinite) || !(boxWidth > 0) || !(boxHeight > 0) || more.length > 0) {
    refuse(svg, 'The picture needs a `viewBox="x y width height"`, so that it can be fitted to the page.');
  }
  const given = Number.parseFloat(svg.attributes['width'] ?? '');
  const width = /^[\d.]+(?:px)?$/.test(svg.attributes['width'] ?? '') && given > 0 ? given : boxWidth;
  const height = Math.round((100 * width * boxHeight) / boxWidth) / 100;
  if (!(width <= largestSide && height <= largestSide && height / width <= tallest)) {
    refuse(svg, `The picture is ${Math.round(width)} × ${Math.round(height)}; make it smaller or less tall.`);
  }
  return { viewBox, width, height };
}

function elementOf(from: XmlElement, depth: number): Element {
  if (depth > deepest) refuse(from, `Groups are nested more than ${deepest} deep; make them flatter.`);
  const text = diagramTexts.has(from.name);
  const children: ElementContent[] = [];
  for (const child of from.children) {
    if (child instanceof XmlElement) {
      if (diagramIgnored.has(child.name)) continue;
      if (!diagramElements.has(child.name) || child.name === 'svg') refuse(child, whyNot(child.name));
      children.push(elementOf(child, depth + 1));
    } else if (text && (child instanceof XmlText || child instanceof XmlCdata)) {
      children.push({ type: 'text', value: child.text });
    }
  }
  return { type: 'element', tagName: from.name, properties: propertiesOf(from), children };
}

function propertiesOf(from: XmlElement): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(from.attributes)) {
    const reason = danger(name, value);
    if (reason !== null) refuse(from, reason);
    // The picture takes the font of the page; only that code is code has to be kept.
    if (name === 'font-family' && /mono/i.test(value)) properties['dataFont'] = 'mono';
    if (diagramAttributes.get(name)?.test(value.trim()) === true) properties[propertyOf(name)] = value.trim();
  }
  return properties;
}

/** Why an attribute is refused rather than left out: it would do something, or something drawn would be missing. */
function danger(attribute: string, value: string): string | null {
  const name = attribute.slice(0, 60);
  if (/^on/i.test(name)) return `A picture runs nothing: delete \`${name}\`.`;
  if (/^(?:.*:)?(?:href|src)$/i.test(name)) return `A picture leads nowhere and loads nothing: delete \`${name}\`.`;
  if (name === 'style') return 'Write the style as attributes, such as `fill="none"`; `style="…"` is not shown.';
  if (/url\s*\(/i.test(value)) return `A picture uses no \`url(…)\`: draw what \`${name}\` stands for.`;
  return null;
}

function whyNot(name: string): string {
  const shown = `\`<${name.slice(0, 40)}>\``;
  switch (name.toLowerCase()) {
    case 'script':
    case 'foreignobject':
    case 'iframe':
      return `${shown} is refused: a picture runs nothing and holds no page.`;
    case 'a':
      return `${shown} is refused: a picture has no links.`;
    case 'use':
    case 'image':
    case 'symbol':
      return `${shown} is refused: write out the shapes it stands for.`;
    case 'animate':
    case 'animatemotion':
    case 'animatetransform':
    case 'set':
      return `${shown} is refused: a picture does not move.`;
    default:
      return `${shown} cannot be shown; a picture holds shapes, groups and text.`;
  }
}

function refuse(node: XmlNode, message: string): never {
  throw new Refused({ offset: Math.max(0, node.start), message });
}

/** A parser's message goes on with the place and an excerpt. */
function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? '')
    .replace(/\s*\(line \d+.*$/, '')
    .replace(/\.$/, '')
    .slice(0, 200);
}

function refused(text: string, { offset, message }: Refusal): Diagram {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { ok: false, problem: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message } };
}

// The colours of code against its ground, in both themes, as they are written in the tokens.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(`../../../../renderer/${path}`, import.meta.url), 'utf8');
const tokens = read('ui/theme/tokens.css');
const styles = read('ui/markdown/code-block.module.css');

/** Light and dark, as `#rrggbb`. */
function colours(name: string): readonly [string, string] {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1] ?? '';
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other !== undefined) return colours(other);
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`--${name} is no pair of colours: ${value}`);
  return [light, dark];
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const names = [...tokens.matchAll(/^ {2}--(code-[a-z]+):/gm)].map(([, name = '']) => name);

it('are few, and each is used', () => {
  expect(names.length).toBeGreaterThan(3);
  expect(names.length).toBeLessThanOrEqual(6);
  for (const name of names) expect(styles).toContain(`var(--${name})`);
});

it.each(names)('%s is read on the ground of code in both themes, at 4.5 to 1 or more', (name) => {
  const grounds = colours('bg-sunken');
  for (const [theme, colour] of colours(name).entries()) {
    expect(contrast(colour, grounds[theme] ?? '')).toBeGreaterThanOrEqual(4.5);
  }
});

it('are given to every class that the highlighter sets', () => {
  const source = read('core/cards/highlight.ts');
  const list = /const classes = new Set\(\s*`([^`]+)`/.exec(source)?.[1]?.trim().split(/\s+/) ?? [];
  expect(list.length).toBeGreaterThan(20);
  for (const name of list) expect(styles).toContain(`:global(.hljs-${name})`);
});

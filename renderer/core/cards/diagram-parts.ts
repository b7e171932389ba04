// What a diagram may be made of: shapes, groups and text, with attributes whose values are numbers, words and colours.
// Whatever is not named here is left out or refused by `diagram.ts`.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const diagramElements = words('svg g path rect circle ellipse line polyline polygon text tspan title desc');

/** Elements whose characters are read by people. */
export const diagramTexts = words('text tspan title desc');

/** For Git hosts, or about the file; nothing that is drawn. Left out with all they hold. */
export const diagramIgnored = words('style metadata');

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,2})?(?:px|em|%)?$/i;
const numbers = /^[-+.,%\d\se]*(?:px|em)?$/i;
const path = /^[-+.,\d\smlhvcsqtaze]*$/i;
const transform = /^(?:(?:translate|rotate|scale|matrix|skewX|skewY)\([-+.,\d\se]*\)[\s,]*)*$/;
const paint = /^(?:#[\da-f]{3,8}|[a-z]{3,24}|(?:rgb|hsl)a?\([\d\s.,%/]*\))$/i;
const word = /^[a-z-]{1,24}$/;
const weight = /^(?:[a-z]{1,10}|[1-9]\d{0,2})$/;

function all(pattern: RegExp, names: string): (readonly [string, RegExp])[] {
  return [...words(names)].map((name) => [name, pattern] as const);
}

/** By the name in the file: the values that are kept. */
export const diagramAttributes: ReadonlyMap<string, RegExp> = new Map([
  ...all(number, 'cx cy r rx ry x1 y1 x2 y2 width height font-size stroke-width stroke-miterlimit'),
  ...all(number, 'opacity fill-opacity stroke-opacity stroke-dashoffset textLength letter-spacing'),
  ...all(numbers, 'x y dx dy rotate points viewBox stroke-dasharray'),
  ...all(path, 'd'),
  ...all(transform, 'transform'),
  ...all(paint, 'fill stroke'),
  ...all(word, 'text-anchor dominant-baseline alignment-baseline font-style text-decoration lengthAdjust'),
  ...all(word, 'fill-rule stroke-linecap stroke-linejoin vector-effect paint-order'),
  ...all(weight, 'font-weight'),
]);

/** The names under which a tree keeps them: `stroke-width` is `strokeWidth`. */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

// Refuses the text of a diagram that an XML parser should not be given, in one linear pass before it runs: too large, too
// deep, with a document type or instructions in it. What a well-formed one may hold is for `diagram.ts`.

/** In UTF-16 code units. A drawing of a few dozen shapes has 2 to 10 KB. */
const longest = 200_000;
const deepest = 20;
const mostElements = 3000;

export interface Refusal {
  readonly offset: number;
  readonly message: string;
}

const skipped: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
];

/** What keeps the text from being read as a diagram, or `null`. Counts too many rather than too few levels. */
export function scanDiagram(text: string): Refusal | null {
  if (text.length > longest)
    return { offset: 0, message: 'The picture is larger than 200 KB; draw it with fewer and simpler shapes.' };
  const control = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u.exec(text);
  if (control !== null) return { offset: control.index, message: 'The file holds characters that are no text.' };
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const skip = skipped.find(([open]) => text.startsWith(open, at));
    if (skip !== undefined) {
      const end = text.indexOf(skip[1], at + skip[0].length);
      if (end < 0) return { offset: at, message: `\`${skip[0]}\` is not closed.` };
      at = end;
    } else if (text.startsWith('<!', at)) {
      return { offset: at, message: 'A picture has no document type and no entities; delete `<!…>`.' };
    } else if (text.startsWith('<?', at)) {
      if (at > 0 || !/^<\?xml\s/.test(text))
        return { offset: at, message: 'A picture holds no instructions to programs; delete `<?…?>`.' };
    } else if (text.startsWith('</', at)) depth -= 1;
    else {
      depth += 1;
      elements += 1;
      if (elements > mostElements)
        return { offset: at, message: `The picture has more than ${mostElements} elements; make it simpler.` };
      // An element that closes itself ends where it began.
      if (text[text.indexOf('>', at) - 1] === '/') depth -= 1;
      if (depth > deepest)
        return { offset: at, message: `Groups are nested more than ${deepest} deep; make them flatter.` };
    }
  }
  return null;
}

// What an id may look like. Ids are written in files for good, so the rule is narrow.

const longest = 100;
const shape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Lower-case words and digits joined by hyphens, 100 characters at most: safe in file names, addresses and logs. */
export function isId(text: string): boolean {
  return text.length <= longest && shape.test(text);
}

/** Why `text` is no id and what to write; call it only when `isId` said no. */
export function idAdvice(text: string): string {
  if (text === '') return 'The id is empty; write lower-case words joined by hyphens, such as `sharding-hot-key`.';
  if (text.length > longest) return `An id has at most ${longest} characters.`;
  const better = slugOf(text);
  return `\`${text.slice(0, 60)}\` is no id: lower-case words joined by hyphens${better === '' ? '' : `, such as \`${better}\``}.`;
}

/** Lower-case ASCII words of a text, joined by hyphens; accents are dropped, other scripts too. May be empty. */
export function slugOf(text: string, words = 5): string {
  const plain = text.slice(0, 400).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  const found = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of found.slice(0, words)) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > 40) break;
    slug = longer;
  }
  return slug;
}

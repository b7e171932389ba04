import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../../../renderer/core/library/words.ts';

describe('words of a text', () => {
  test.each([
    ['What does a Shard key decide?', ['what', 'does', 'a', 'shard', 'key', 'decide']],
    ['shard_key#2, std::vector 10:30', ['shard', 'key', '2', 'std', 'vector', '10', '30']],
    ['Ärger über Größe', ['arger', 'uber', 'grosse']],
    ['ΟΔΟΣ ὁδός', ['οδοσ', 'οδοσ']],
    ['İstanbul ﬁle Å', ['istanbul', 'file', 'a']],
    ['分散システム v2', ['分', '散', 'シ', 'ス', 'テ', 'ム', 'v2']],
    ['m² — … !', ['m2']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are the same in upper case and in either form of accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(wordsOf(fold(text))).toEqual(wordsOf(text));
      }),
    );
  });
});

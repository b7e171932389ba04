import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8, utf8Length } from '../../../../renderer/core/cards/utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const reference = (bytes: Uint8Array): string | null => {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
};

describe('UTF-8', () => {
  test('decodes and refuses exactly as the platform does', () => {
    const nearlyText = fc.array(
      fc.constantFrom(0x41, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xa0, 0xed, 0x9f, 0xef, 0xbb, 0xf0, 0x90, 0xf4, 0x8f, 0xff),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 40 }),
          nearlyText.map((bytes) => Uint8Array.from(bytes)),
        ),
        (bytes) => {
          const decoded = decodeUtf8(bytes);
          expect(decoded.ok ? decoded.text : null).toBe(reference(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('counts the bytes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(utf8Length(text)).toBe(bytes.length);
        expect(decodeUtf8(bytes)).toEqual({ ok: true, text });
      }),
    );
  });

  test('says where the first wrong byte stands', () => {
    expect(decodeUtf8(Uint8Array.of(0x41, 0xc3, 0xa4, 0xff))).toEqual({ ok: false, badByte: 3 });
  });

  test('takes long texts', () => {
    const text = 'ä🦀'.repeat(100_000);
    expect(decodeUtf8(new TextEncoder().encode(text))).toEqual({ ok: true, text });
  });
});

// Strict UTF-8 for a room without platform types: decodes or says where the first wrong byte stands. It never repairs.

export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly badByte: number };

/** Decodes by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. A byte order mark stays in the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let units: number[] = [];
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i] ?? 0;
    if (first < 0x80) {
      units.push(first);
      i += 1;
    } else {
      const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      let point = first & (0xff >> (size + 1));
      if (first < 0xc2 || first > 0xf4) return { ok: false, badByte: i };
      for (let j = 1; j < size; j += 1) {
        const next = bytes[i + j];
        if (next === undefined || (next & 0xc0) !== 0x80) return { ok: false, badByte: i };
        point = (point << 6) | (next & 0x3f);
      }
      const overlong = (size === 3 && point < 0x800) || (size === 4 && point < 0x10000);
      if (overlong || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return { ok: false, badByte: i };
      if (point >= 0x10000) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      else units.push(point);
      i += size;
    }
    // An argument list has a limit, so the text is put together in pieces.
    if (units.length >= 8192) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  parts.push(String.fromCharCode(...units));
  return { ok: true, text: parts.join('') };
}

/** Bytes that `text` takes from `from` to `to`; a lone surrogate counts as the three bytes of U+FFFD. */
export function utf8Length(text: string, from = 0, to = text.length): number {
  let bytes = 0;
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < to && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      bytes += 4;
      i += 1;
    } else bytes += 3;
  }
  return bytes;
}

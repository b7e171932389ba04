// Reads the body of a request as JSON, up to a limit. The declared length is only a hint: what arrives is counted.

import type { IncomingMessage } from 'node:http';

export const largestBody = 8 * 1024 * 1024;

export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 };

export async function readJson(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return { ok: false, status: 413 };
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // Without this the connection would be cut at the limit, before the refusal is sent.
    const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
    for await (const part of chunks) {
      size += part.length;
      if (size > largestBody) return { ok: false, status: 413 };
      parts.push(part);
    }
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) };
  } catch {
    return { ok: false, status: 400 };
  }
}

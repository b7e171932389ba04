// The shape of every request that a page may send. What does not match exactly is refused before any capability sees it.

import * as v from 'valibot';
import type { Channel, Channels } from '../../renderer/ports/desktop.ts';
import { devicePattern } from '../files/journal-line.ts';

const device = v.pipe(v.string(), v.maxLength(40), v.regex(devicePattern));

export const shapes: { readonly [C in Channel]: v.GenericSchema<unknown, Channels[C]['request']> } = {
  'app/about': v.null(),
  'journal/head': v.strictObject({ device }),
  'journal/append': v.strictObject({
    device,
    after: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    lines: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(20_000)),
  }),
  'link/open': v.strictObject({ url: v.pipe(v.string(), v.maxLength(2048)) }),
};

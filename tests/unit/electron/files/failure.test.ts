import { expect, it } from 'vitest';
import { failureOf } from '../../../../electron/files/failure.ts';

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'not-permitted'],
  ['EPERM', 'not-permitted'],
  ['EROFS', 'not-permitted'],
  ['EIO', 'failed'],
  ['constructor', 'failed'],
])('%s is %s, and names the file', (code, cause) => {
  const error = Object.assign(new Error('no'), { code });
  expect(failureOf(error, '~/Backoff/journal/a.jsonl')).toMatchObject({
    ok: false,
    cause,
    message: expect.stringContaining('~/Backoff/journal/a.jsonl'),
  });
});

it('takes anything that was thrown', () => {
  for (const thrown of [null, undefined, 'text', 7, {}])
    expect(failureOf(thrown, 'x')).toMatchObject({ cause: 'failed' });
});

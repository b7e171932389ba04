// A full disk was told as an unknown failure when the browser's error was wrapped in one of the database library's.
import { expect, it } from 'vitest';
import { failureOf } from '../../../renderer/adapters/dexie/failure.ts';

const quota = new DOMException('Encountered full disk while opening backing store.', 'QuotaExceededError');
const named = (name: string, part: object): Error => Object.assign(new Error(`${name} happened`), { name, ...part });

it.each<[string, unknown]>([
  ['as it is', quota],
  ['inside of an aborted transaction', named('AbortError', { inner: quota })],
  ['among the rows of a bulk write', named('BulkError', { failures: [named('DataError', {}), quota] })],
  ['among rows by their place', named('BulkError', { failures: { 3: named('AbortError', { inner: quota }) } })],
])('says that the disk is full: the error %s', (_how, error) => {
  expect(failureOf(error)).toEqual({ cause: 'disk-full', message: expect.stringContaining('The disk is full.') });
});

it('tells a closed database and any other failure apart', () => {
  expect(failureOf(named('OpenFailedError', { inner: named('DatabaseClosedError', {}) })).cause).toBe('closed');
  expect(failureOf(named('DataError', {}))).toEqual({
    cause: 'failed',
    message: 'The database refused it (DataError: DataError happened).',
  });
  expect(failureOf('torn')).toEqual({ cause: 'failed', message: 'The database refused it (unknown: torn).' });
  const circle = named('Loop', {});
  Object.assign(circle, { inner: circle });
  expect(failureOf(circle).cause).toBe('failed');
});

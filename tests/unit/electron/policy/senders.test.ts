import { expect, it } from 'vitest';
import { isTrustedSender } from '../../../../electron/policy/senders.ts';

it('listens to the top frame of the app', () => {
  expect(isTrustedSender({ origin: 'app://study', parent: null })).toBe(true);
});

it.each([
  ['a frame within', { origin: 'app://study', parent: {} }],
  ['a longer origin', { origin: 'app://study/', parent: null }],
  ['another host', { origin: 'app://study.example.com', parent: null }],
  ['another scheme', { origin: 'https://study', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['a frame whose parent is not known', { origin: 'app://study', parent: undefined }],
  ['a frame that is gone', null],
])('does not listen to %s', (_, frame) => {
  expect(isTrustedSender(frame)).toBe(false);
});

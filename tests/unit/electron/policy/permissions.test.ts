import { expect, it } from 'vitest';
import { mayHold } from '../../../../electron/policy/permissions.ts';

it.each(['app://study', 'app://study/', 'app://study/#/today'])('lets %s keep its storage', (requester) => {
  expect(mayHold('persistent-storage', requester)).toBe(true);
});

it.each(['app://study.example.com', 'app://studying', 'app://other', 'https://example.com', '', 'null'])(
  'lets nobody else: %j',
  (requester) => {
    expect(mayHold('persistent-storage', requester)).toBe(false);
  },
);

const others =
  'media geolocation notifications clipboard-read clipboard-sanitized-write openExternal fullscreen midi hid usb';
const more =
  'pointerLock serial fileSystem local-fonts storage-access display-capture idle-detection unknown window-management';

it.each(['', ...others.split(' '), ...more.split(' ')])('denies %j to the page itself', (permission) => {
  expect(mayHold(permission, 'app://study/')).toBe(false);
});

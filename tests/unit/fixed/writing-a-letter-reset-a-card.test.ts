// @vitest-environment happy-dom
// On layouts that write ń with AltGr and N, systems that tell AltGr as Ctrl and Alt made it the key of resetting.
import { expect, it } from 'vitest';
import { chordOf } from '../../../renderer/ui/keys.ts';

function pressed(init: KeyboardEventInit, altGraph: boolean): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { ctrlKey: true, altKey: true, ...init });
  event.getModifierState = (name) => altGraph && name === 'AltGraph';
  return event;
}

it('is that letter and no key of the app', () => {
  expect(chordOf(pressed({ key: 'ń', code: 'KeyN' }, true))).toBe('ń');
  expect(chordOf(pressed({ key: '@', code: 'KeyQ' }, true))).toBe('@');
  expect(chordOf(pressed({ key: 'n', code: 'KeyN' }, false))).toBe('Ctrl+Alt+N');
});

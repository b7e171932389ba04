// @vitest-environment happy-dom
// A press on the scroll bar of a long dialog was taken for one on the page behind it.
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { close, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

const dialog = (): HTMLDialogElement | null => document.querySelector('dialog');
async function pressAt(clientX: number): Promise<void> {
  await act(async () => {
    dialog()?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, clientX, clientY: 150 }));
  });
}

it('stays open', async () => {
  await open(fakeApp(), '#/today');
  await press('?');
  const shown = dialog();
  if (shown === null) throw new Error('There is no dialog.');
  shown.getBoundingClientRect = () => new DOMRect(100, 100, 400, 300);
  await pressAt(495);
  expect(dialog()).not.toBeNull();
  await pressAt(505);
  expect(dialog()).toBeNull();
});

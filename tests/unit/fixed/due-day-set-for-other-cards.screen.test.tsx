// @vitest-environment happy-dom
// The dialog named the cards that were selected when it opened and acted on those selected later; two presses were two acts.
import { afterEach, expect, it } from 'vitest';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, named, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

it('sets those it was opened for, once', async () => {
  const library = fakeLibrary([foundCard(1), foundCard(2), foundCard(3)]);
  const acted: (readonly CardId[])[] = [];
  const parts = {
    ...library.parts,
    actOnCards(cards: readonly CardId[]) {
      acted.push(cards);
      return new Promise<never>(() => {});
    },
  };
  await open(fakeApp({ parts }), '#/library');
  await press('D', { ctrlKey: true, shiftKey: true });
  // Nobody can press a row behind the dialog, but an act of another window can put another card in front.
  await change(() => document.querySelectorAll<HTMLElement>('tr[data-card]')[2]?.click());
  await change(() => named('dialog button', /Tomorrow/).click());
  await change(() => named('dialog button', /In 7 days/).click());
  expect(acted).toEqual([[foundCard(1).card]]);
});

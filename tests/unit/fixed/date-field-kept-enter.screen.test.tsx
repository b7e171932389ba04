// @vitest-environment happy-dom
// In the dialog for due days, Enter in the date field did nothing, and a day that is past was taken for today.
import { afterEach, expect, it } from 'vitest';
import type { CardAct } from '../../../renderer/actions/card-act.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

async function enter(date: string): Promise<readonly CardAct[]> {
  const acted: CardAct[] = [];
  const parts = {
    ...fakeLibrary([foundCard(1)]).parts,
    actOnCards(_: readonly CardId[], act: CardAct) {
      acted.push(act);
      return new Promise<never>(() => {});
    },
  };
  await open(fakeApp({ parts }), '#/library');
  await press('D', { ctrlKey: true, shiftKey: true });
  const field = document.querySelector<HTMLInputElement>('dialog input[type="date"]');
  if (field === null) throw new Error('There is no date field.');
  await change(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, date);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await change(() => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  return acted;
}

it('sets the day with Enter', async () => {
  expect(await enter('2090-01-01')).toMatchObject([{ type: 'due' }]);
});

it.each(['2001-01-01', '9999-01-01'])('refuses %s and says why', async (date) => {
  expect(await enter(date)).toEqual([]);
  expect(document.querySelector('dialog [role="alert"]')?.textContent).toMatch(/Choose/);
});

// @vitest-environment happy-dom
// With all of a long list selected, a flag was taken off every card because the few rows in sight had it.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { close, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

async function actsOn(count: number): Promise<readonly string[]> {
  const flagged = { flag: 2, suspended: true, buried: true } as const;
  const library = fakeLibrary(Array.from({ length: count }, (_, number) => foundCard(number, flagged)));
  await open(fakeApp({ parts: library.parts }), '#/library');
  await press('a', { ctrlKey: true });
  await press('2', { ctrlKey: true });
  await press('@');
  await press('-');
  return library.calls.filter((call) => call.includes(' on '));
}

it('takes nothing off when not every row is read', async () => {
  expect(await actsOn(500)).toEqual([
    '{"type":"flag","flag":2} on 500',
    '{"type":"suspend","suspended":true} on 500',
    '{"type":"bury","buried":true} on 500',
  ]);
});

it('takes off what all of them have', async () => {
  expect(await actsOn(5)).toEqual([
    '{"type":"flag","flag":0} on 5',
    '{"type":"suspend","suspended":false} on 5',
    '{"type":"bury","buried":false} on 5',
  ]);
});

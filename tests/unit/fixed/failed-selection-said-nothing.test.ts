// Selecting asked for cards that could not be read, and nobody was told: the rejection reached no one.
import { expect, it } from 'vitest';
import { createBrowser } from '../../../renderer/ui/screens/library/browsing.ts';
import { wholeLibrary } from '../../../renderer/ui/router.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
const library = fakeLibrary(Array.from({ length: 500 }, (_, number) => foundCard(number)));

async function browsing() {
  let broken = false;
  const browser = createBrowser(
    {
      ...library.parts,
      allFound: (query) => (broken ? Promise.reject(new Error('No answer.')) : library.parts.allFound(query)),
    },
    wholeLibrary,
  );
  await settled();
  const failure = async (act: () => void): Promise<string | null> => {
    broken = true;
    act();
    await settled();
    return browser.found.state.getState().failure;
  };
  return { browser, failure };
}

it('is said of selecting all, and taken back by the next reading', async () => {
  const { browser, failure } = await browsing();
  expect(await failure(() => browser.pickAll())).toBe('No answer.');
  browser.refresh();
  await settled();
  expect(browser.found.state.getState().failure).toBeNull();
});

it('is said of selecting far', async () => {
  const { browser, failure } = await browsing();
  expect(await failure(() => browser.move(499, true))).toBe('No answer.');
});

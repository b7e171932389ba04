// @vitest-environment happy-dom
// The pages of the library said nothing while new cards were read in, and Problems nothing when it could not be read.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { change, close, named, open, text } from '../../fixtures/mounted.ts';

afterEach(close);

it.each(['#/library', '#/library/orphans', '#/library/problems'])('shows at %s how far it is', async (address) => {
  let stopped = 0;
  const app = fakeApp({
    parts: {
      stopImport() {
        stopped += 1;
      },
    },
  });
  app.status.setState({ at: 'importing', done: 3, total: 9 }, true);
  await open(app, address);
  expect(text()).toContain('3 of 9 topics');
  await change(() => named('main button', /^Stop/).click());
  expect(stopped).toBe(1);
});

it('says why problems cannot be read', async () => {
  const parts = { libraryProblems: () => Promise.reject(new Error('The database does not answer.')) };
  await open(fakeApp({ parts }), '#/library/problems');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('The database does not answer.');
});

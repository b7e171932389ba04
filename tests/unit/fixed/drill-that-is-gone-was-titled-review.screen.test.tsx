// @vitest-environment happy-dom
// After a reload the cards chosen for a drill are gone. Today stood there then, under the title and the keys of Review.
import { afterEach, expect, it } from 'vitest';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { close, open, press, text } from '../../fixtures/mounted.ts';

afterEach(close);

it('is Today by all that names it', async () => {
  await open(fakeApp(), '#/review/drill');
  expect(document.title).toBe('Today · Backoff');
  await press('?');
  expect(text()).toContain('On Today');
});

// @vitest-environment happy-dom
// A library left open overnight went on to show what was due the day before.
import { afterEach, expect, it } from 'vitest';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import { fakeApp, fullDay } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, open } from '../../fixtures/mounted.ts';

afterEach(close);

it('reads again when the study day turns', async () => {
  const library = fakeLibrary([foundCard(1)]);
  let summary = fullDay;
  await open(fakeApp({ parts: { ...library.parts, today: async () => summary } }), '#/library');
  const before = library.calls.length;
  await change(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(library.calls).toHaveLength(before);
  summary = { ...fullDay, day: (fullDay.day + 1) as StudyDay };
  await change(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(library.calls).toHaveLength(before + 1);
});

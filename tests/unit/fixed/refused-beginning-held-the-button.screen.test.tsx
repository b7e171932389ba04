// @vitest-environment happy-dom
// When the database refused to read, Begin said nothing, and did nothing from then on.
import { afterEach, expect, it } from 'vitest';
import { fakeApp, fullDay } from '../../fixtures/fake-app.ts';
import { change, close, named, open, text } from '../../fixtures/mounted.ts';
import { topicProgress } from '../../fixtures/topic-progress.ts';

afterEach(close);

it('says why, and can be tried again', async () => {
  let tries = 0;
  const summary = {
    ...fullDay,
    queue: { reviews: 0, fresh: 0, learning: 0 },
    load: [],
    topics: { inProgress: 0, all: 1 },
    canReviewAhead: false,
  };
  const app = fakeApp({
    summary,
    parts: {
      topics: async () => [topicProgress('a')],
      async changeTopics() {
        tries += 1;
        throw new Error('The database is closed.');
      },
    },
  });
  await open(app, '#/today');
  await change(() => named('button', /^Begin/).click());
  expect(text()).toContain('The database is closed.');
  await change(() => named('button', /^Begin/).click());
  expect(tries).toBe(2);
});

import { expect, test } from 'vitest';
import { engineFor } from '../../../../renderer/core/schedule/engine.ts';
import type { StudyDay } from '../../../../renderer/core/time/instant.ts';
import { parametersWith } from './known-answers.ts';

test('one engine serves one set of parameters', () => {
  const parameters = parametersWith();
  expect(engineFor(parameters)).toBe(engineFor(parameters));
  expect(engineFor(parametersWith({ retention: 0.8 }))).not.toBe(engineFor(parameters));
});

test('dates keep no methods of the library, which still works without them', () => {
  expect(engineFor(parametersWith()).outcomes(null, 20_000 as StudyDay)[3].interval).toEqual({ days: 8 });
  for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) expect(name in Date.prototype).toBe(false);
});

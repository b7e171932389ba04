// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { TodaySummary } from '../../../renderer/actions/summarise-today.ts';
import { watchToday } from '../../../renderer/ui/today-watch.ts';
import { doneDay, fakeApp, fullDay } from '../../fixtures/fake-app.ts';

function watched() {
  const app = fakeApp();
  let changed = (): void => {};
  let reads = 0;
  let answer: () => Promise<TodaySummary> = async () => fullDay;
  const watch = watchToday({
    ...app,
    onChange(listener) {
      changed = listener;
      return () => undefined;
    },
    today() {
      reads += 1;
      return answer();
    },
  });
  return {
    watch,
    change: () => changed(),
    reads: () => reads,
    answerWith: (next: () => Promise<TodaySummary>) => {
      answer = next;
    },
    state: () => watch.state.getState(),
  };
}

const settled = (): Promise<void> => Promise.resolve().then(() => undefined);

describe('the watch on Today', () => {
  it('reads nothing while nobody looks, so that answers do not wait for it', () => {
    const { change, reads } = watched();
    change();
    expect(reads()).toBe(0);
  });

  it('reads when somebody looks, and again when something changed', async () => {
    const { watch, change, answerWith, state } = watched();
    watch.look();
    await settled();
    expect(state()).toEqual({ at: 'ready', summary: fullDay });
    answerWith(async () => doneDay);
    change();
    await settled();
    expect(state()).toEqual({ at: 'ready', summary: doneDay });
  });

  it('never shows old figures to an eye that returns', async () => {
    const { watch, change, state } = watched();
    const away = watch.look();
    await settled();
    away();
    change();
    expect(state()).toEqual({ at: 'loading' });
  });

  it('shows the newest reading, whatever order they end in', async () => {
    const { watch, change, answerWith, state } = watched();
    let end = (_summary: TodaySummary): void => {};
    const slow = new Promise<TodaySummary>((resolve) => {
      end = resolve;
    });
    answerWith(() => slow);
    watch.look();
    answerWith(async () => doneDay);
    change();
    await settled();
    end(fullDay);
    await slow;
    await settled();
    expect(state()).toEqual({ at: 'ready', summary: doneDay });
  });

  it('says that it failed', async () => {
    const { watch, answerWith, state } = watched();
    answerWith(() => Promise.reject(new Error('The library is closed.')));
    watch.look();
    await settled();
    await settled();
    expect(state()).toEqual({ at: 'failed', message: 'The library is closed.' });
  });
});

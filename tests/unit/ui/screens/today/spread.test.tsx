// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../../renderer/actions/app.ts';
import type { Spread } from '../../../../../renderer/actions/spread-reviews.ts';
import type { StudyDay } from '../../../../../renderer/core/time/instant.ts';
import { fakeApp, fullDay } from '../../../../fixtures/fake-app.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';

afterEach(close);

const away = { ...fullDay, queue: { reviews: 200, fresh: 0, learning: 0 }, overdue: { due: 412, days: 5 } };

function over(days: number): Spread {
  const byDay = Array.from({ length: days }, (_, index) => ({
    day: (fullDay.day + index) as StudyDay,
    moved: Math.floor(412 / days) + (index < 412 % days ? 1 : 0),
    already: index === 0 ? 0 : 30,
  }));
  return { due: 412, byDay };
}

async function opened(parts: Partial<App> = {}) {
  const app = fakeApp({
    summary: away,
    parts: {
      spread: async (days) => over(days),
      async spreadOver(days) {
        app.calls.push(`spread ${days}`);
        return { ok: true };
      },
      ...parts,
    },
  });
  await open(app, '#/today');
  return app;
}

const figures = () =>
  [...document.querySelectorAll('dialog tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent).filter((words) => words !== ''),
  );

async function write(days: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('dialog input');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await change(() => {
    if (field === null) return;
    set?.call(field, days);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('spreading reviews after days away', () => {
  it('is offered beside the total', async () => {
    await opened();
    expect(text()).toContain('412 due in all, the 200 least remembered today.');
    expect(named('button', /Spread over 5 days/)).toBeDefined();
  });

  it('is not offered otherwise', async () => {
    await open(fakeApp(), '#/today');
    expect(text()).not.toContain('Spread');
    await press('s');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('shows what each day gets, for the number of days that is written', async () => {
    await opened();
    await press('s');
    expect(figures()).toEqual([
      ['Today', '83', '–'],
      ['21 Nov', '83', '30'],
      ['22 Nov', '82', '30'],
      ['23 Nov', '82', '30'],
      ['24 Nov', '82', '30'],
    ]);
    await write('2');
    expect(figures()).toEqual([
      ['Today', '206', '–'],
      ['21 Nov', '206', '30'],
    ]);
  });

  it('does so, and offers to take it back', async () => {
    const app = await opened();
    await press('s');
    await write('8');
    await change(() => named('dialog button', /^Spread/).click());
    expect(app.calls).toContain('spread 8');
    expect(document.querySelector('dialog')).toBeNull();
    expect(text()).toContain('412 reviews spread over 8 days.');
    await change(() => named('button', /^Undo/).click());
    expect(app.calls).toContain('take back');
  });

  it.each(['', '1', '61', '2.5', '-3'])('refuses %j as a number of days', async (written) => {
    const app = await opened();
    await press('s');
    await write(written);
    expect(text()).toContain('Write a whole number from 2 to 60, such as 5.');
    expect(named('dialog button', /^Spread/).hasAttribute('disabled')).toBe(true);
    expect(app.calls.filter((call) => call.startsWith('spread'))).toEqual([]);
  });

  it('says why it was not stored, and stays', async () => {
    await opened({ spreadOver: async () => ({ ok: false, problem: 'Not saved. The disk is full.' }) });
    await press('s');
    await change(() => named('dialog button', /^Spread/).click());
    expect(document.querySelector('dialog [role="alert"]')?.textContent).toBe('Not saved. The disk is full.');
  });
});

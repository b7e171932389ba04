// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { fakeApp } from '../../../../fixtures/fake-app.ts';
import { change, close, open, press } from '../../../../fixtures/mounted.ts';

afterEach(close);

function field(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
  const input = document.getElementById(label?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field ${name}`);
  return input;
}

async function write(name: string, value: string): Promise<HTMLInputElement> {
  const input = field(name);
  await change(() => {
    input.focus();
    // React listens to the browser's own setter, which a test has to go around.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return input;
}

describe('Scheduling', () => {
  it('stores a value with Enter and shows it as stored', async () => {
    const app = fakeApp();
    await open(app, '#/settings/scheduling');
    await write('Learning steps', '5m 1h');
    await press('Enter');
    expect(app.calls).toEqual(['change {"parameters":{"learningSteps":[5,60]}}']);
    expect(field('Learning steps').value).toBe('5m 1h');
  });

  it('explains a value that cannot be read, and stores nothing', async () => {
    const app = fakeApp();
    await open(app, '#/settings/scheduling');
    const input = await write('New cards', 'many');
    await press('Enter');
    expect(app.calls).toEqual([]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    expect(described.at(-1)?.textContent).toBe('Write a whole number, such as 10, 20 or 0.');
  });

  it('shows why the app refused a value, and Esc brings the old one back', async () => {
    await open(fakeApp({ check: () => ({ ok: false, problem: 'Too many.' }) }), '#/settings/scheduling');
    const input = await write('Reviews', '99999');
    await press('Enter');
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('Too many.');
    await press('Escape');
    expect([input.value, document.querySelector('[role="alert"]')]).toEqual(['200', null]);
  });

  it('takes a field over when it is left, and an untouched one not', async () => {
    const app = fakeApp();
    await open(app, '#/settings/scheduling');
    const start = await write('Starts at', '3:30');
    await change(() => start.blur());
    const untouched = field('Reviews');
    await change(() => {
      untouched.focus();
      untouched.blur();
    });
    expect(app.calls).toEqual(['change {"rollover":210}']);
    expect(start.value).toBe('03:30');
  });
});

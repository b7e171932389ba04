// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeys, hintOf, type Keys } from '../../../renderer/ui/keys.ts';

let keys: Keys;

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

function field(html: string): Element {
  const parts = html.split(' ');
  const element = document.createElement(parts[0] ?? 'input');
  for (const part of parts.slice(1)) {
    const [name = '', value = ''] = part.split('=');
    element.setAttribute(name, value);
  }
  document.body.replaceChildren(element);
  return element;
}

beforeEach(() => {
  document.body.replaceChildren();
  keys = createKeys();
  const listen = (event: KeyboardEvent): void => keys.handle(event);
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
});

describe('keys', () => {
  it('runs what is bound, until it is released', () => {
    const rateGood = vi.fn();
    const release = keys.bind({ rateGood });
    expect(press('3').defaultPrevented).toBe(true);
    release();
    press('3');
    expect(rateGood).toHaveBeenCalledTimes(1);
  });

  it('prefers what was bound last', () => {
    const below = vi.fn();
    const above = vi.fn();
    keys.bind({ start: below });
    keys.bind({ showAnswer: above });
    press(' ');
    expect([below.mock.calls.length, above.mock.calls.length]).toEqual([0, 1]);
  });

  it('never runs for a key held down, but still keeps it from the page', () => {
    const rateGood = vi.fn();
    keys.bind({ rateGood });
    expect(press('3', { repeat: true }).defaultPrevented).toBe(true);
    expect(rateGood).not.toHaveBeenCalled();
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('does not rate with %s', (modifier) => {
    const rateGood = vi.fn();
    keys.bind({ rateGood });
    press('3', { [modifier]: true });
    expect(rateGood).not.toHaveBeenCalled();
  });

  it.each(['input', 'input type=search', 'textarea', 'select', 'div contenteditable=true'])(
    'takes nothing from %s',
    (html) => {
      const rateGood = vi.fn();
      const undo = vi.fn();
      keys.bind({ rateGood, undo });
      const target = field(html);
      press('3', {}, target);
      press('z', { ctrlKey: true }, target);
      expect([rateGood.mock.calls.length, undo.mock.calls.length]).toEqual([0, 0]);
    },
  );

  it('leaves Space and Enter to the button in focus, and digits to the screen', () => {
    const rateGood = vi.fn();
    const rateSuggested = vi.fn();
    keys.bind({ rateGood, rateSuggested });
    const button = field('button');
    press(' ', {}, button);
    press('Enter', {}, button);
    press('3', {}, button);
    expect([rateSuggested.mock.calls.length, rateGood.mock.calls.length]).toEqual([0, 1]);
  });

  it('leaves Enter to a link, but not Space', () => {
    const start = vi.fn();
    const retry = vi.fn();
    keys.bind({ start, retry });
    const link = field('a href=#/today');
    press('Enter', {}, link);
    press(' ', {}, link);
    expect([retry.mock.calls.length, start.mock.calls.length]).toEqual([0, 1]);
  });

  it('tells undo from redo by Shift', () => {
    const undo = vi.fn();
    const redo = vi.fn();
    keys.bind({ undo, redo });
    press('Z', { ctrlKey: true, shiftKey: true });
    press('z', { ctrlKey: true });
    press('U', { shiftKey: true });
    expect([redo.mock.calls.length, undo.mock.calls.length]).toEqual([1, 2]);
  });

  it('runs a sequence, and forgets its first key after another', () => {
    const goToday = vi.fn();
    keys.bind({ goToday });
    press('g');
    press('t');
    press('g');
    press('x');
    press('t');
    expect(goToday).toHaveBeenCalledTimes(1);
  });

  it('rates by the place of a digit where the layout has it on the second level', () => {
    const rateAgain = vi.fn();
    keys.bind({ rateAgain });
    press('&', { code: 'Digit1' });
    press('!', { code: 'Digit1', shiftKey: true });
    expect(rateAgain).toHaveBeenCalledTimes(1);
  });

  it('is silent while something stands before the screen', () => {
    const leave = vi.fn();
    keys.bind({ leave });
    const release = keys.hold();
    press('Escape');
    release();
    release();
    press('Escape');
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('shows keys by the names on the keyboard', () => {
    expect([hintOf('redo'), hintOf('reviewAhead'), hintOf('goToday'), hintOf('goSettings')]).toEqual([
      'Ctrl Shift Z',
      'R',
      'G T',
      'Ctrl ,',
    ]);
  });
});

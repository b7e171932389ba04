// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ariaKeys, commands, createKeys, hintOf, type Keys } from '../../../renderer/ui/keys.ts';

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

  it('runs again and again what is meant to, and tells which of its keys it was', () => {
    const moveRow = vi.fn();
    keys.bind({ moveRow });
    press('ArrowDown');
    press('ArrowDown', { repeat: true });
    press('End');
    expect(moveRow.mock.calls).toEqual([['ArrowDown'], ['ArrowDown'], ['End']]);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('does not rate with %s', (modifier) => {
    const rateGood = vi.fn();
    keys.bind({ rateGood });
    press('3', { [modifier]: true });
    expect(rateGood).not.toHaveBeenCalled();
  });

  it('takes letters, arrows and Enter from no list of choices, but chords and the way out', () => {
    const [rateGood, undo, leave] = [vi.fn(), vi.fn(), vi.fn()];
    keys.bind({ rateGood, undo, leave });
    const target = field('select');
    press('3', {}, target);
    press('u', {}, target);
    expect([rateGood.mock.calls.length, undo.mock.calls.length]).toEqual([0, 0]);
    press('z', { ctrlKey: true }, target);
    press('Escape', {}, target);
    expect([undo.mock.calls.length, leave.mock.calls.length]).toEqual([1, 1]);
  });

  it.each(['input', 'input type=search', 'textarea', 'div contenteditable=true'])('takes nothing from %s', (html) => {
    const rateGood = vi.fn();
    const undo = vi.fn();
    keys.bind({ rateGood, undo });
    const target = field(html);
    press('3', {}, target);
    press('z', { ctrlKey: true }, target);
    expect([rateGood.mock.calls.length, undo.mock.calls.length]).toEqual([0, 0]);
  });

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

  it.each(['@', '-', '=', '!'])('takes %s as the character, however a layout types it', (character) => {
    const done = vi.fn();
    keys.bind({ suspendCard: done, buryCard: done, buryNote: done, suspendNote: done });
    press(character, { shiftKey: true });
    const event = new KeyboardEvent('keydown', { key: character, ctrlKey: true, altKey: true });
    event.getModifierState = (name) => name === 'AltGraph';
    keys.handle(event);
    expect(done).toHaveBeenCalledTimes(2);
  });

  it('takes a sign of its own as typed also where its key is that of a digit', () => {
    const suspendCard = vi.fn();
    const rateHard = vi.fn();
    keys.bind({ suspendCard, rateHard });
    press('@', { code: 'Digit2' });
    expect([suspendCard.mock.calls.length, rateHard.mock.calls.length]).toEqual([1, 0]);
  });

  it('zooms no page: signs with Ctrl are left alone', () => {
    const buried = vi.fn();
    keys.bind({ buryCard: buried, buryNote: buried });
    expect(press('-', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('=', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(buried).not.toHaveBeenCalled();
  });

  it('tells which of its keys a command was given by', () => {
    const flagCard = vi.fn();
    keys.bind({ flagCard });
    press('2', { ctrlKey: true });
    press('"', { ctrlKey: true, code: 'Digit3' });
    expect(flagCard.mock.calls).toEqual([['Ctrl+2'], ['Ctrl+3']]);
  });

  it('opens the palette from a text field, and still takes no other key from it', () => {
    const findOrDo = vi.fn();
    const rateGood = vi.fn();
    keys.bind({ findOrDo, rateGood });
    const target = field('input');
    expect(press('k', { ctrlKey: true }, target).defaultPrevented).toBe(true);
    press('k', {}, target);
    press('3', {}, target);
    expect([findOrDo.mock.calls.length, rateGood.mock.calls.length]).toEqual([1, 0]);
  });

  it('runs a command by name, also while keys are held back, and knows which can be run', () => {
    const undo = vi.fn();
    const below = vi.fn();
    keys.bind({ undo: below });
    const release = keys.bind({ undo, flagCard: undo });
    keys.hold();
    expect(keys.available()).toEqual(['undo', 'flagCard']);
    keys.run('undo');
    keys.run('flagCard', 'Ctrl+4');
    release();
    keys.run('undo');
    keys.run('flagCard');
    expect([undo.mock.calls, below.mock.calls]).toEqual([[['Ctrl+Z'], ['Ctrl+4']], [['Ctrl+Z']]]);
  });

  it('has no key for two commands of one place', () => {
    const states = { showAnswer: 'question', rateSuggested: 'answer', retry: 'held', finish: 'done' };
    const seen = Object.entries(commands).flatMap(([id, { where, keys: own }]) =>
      own.map((one) => `${where} ${id in states ? states[id as keyof typeof states] : ''} ${one}`),
    );
    expect(seen.filter((one, index) => seen.indexOf(one) !== index)).toEqual([]);
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

  it('names keys for a screen reader as ARIA does, and no sequences', () => {
    expect(['Ctrl+Shift+Z', 'Esc', 'Space', '@', 'g t'].map(ariaKeys)).toEqual([
      'Control+Shift+Z',
      'Escape',
      'Space',
      '@',
      undefined,
    ]);
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

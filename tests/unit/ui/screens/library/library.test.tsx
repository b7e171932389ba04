// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { StudyDay } from '../../../../../renderer/core/time/instant.ts';
import { fakeApp, type FakeApp } from '../../../../fixtures/fake-app.ts';
import { type FakeLibrary, fakeLibrary, fakeToday, foundCard } from '../../../../fixtures/fake-library.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';

afterEach(close);

const twelve = Array.from({ length: 12 }, (_, number) => foundCard(number));

interface Opened {
  readonly app: FakeApp;
  readonly library: FakeLibrary;
  /** Lets the time pass that the address waits for. */
  readonly rest: () => Promise<void>;
}

async function openLibrary(library: FakeLibrary, address = '#/library'): Promise<Opened> {
  const timers = new Set<() => void>();
  const base = fakeApp();
  const app = fakeApp({
    parts: {
      ...library.parts,
      clock: {
        ...base.clock,
        after(_ms, run) {
          timers.add(run);
          return () => timers.delete(run);
        },
      },
    },
  });
  await open(app, address);
  const rest = (): Promise<void> =>
    act(async () => {
      const due = [...timers];
      timers.clear();
      for (const run of due) run();
    });
  return { app, library, rest };
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-card]')];
const fronts = (): (string | null | undefined)[] => rows().map((row) => row.querySelector('th')?.textContent);
const inFront = (): string | undefined => document.querySelector<HTMLElement>('tr[data-front="true"]')?.dataset['card'];
const selected = (): (string | undefined)[] =>
  rows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.dataset['card']);
const field = (): HTMLInputElement => {
  const input = document.querySelector('input');
  if (input === null) throw new Error('There is no field.');
  return input;
};

async function type(value: string): Promise<void> {
  await change(() => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), value);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the list', () => {
  it('shows every card with what is remembered of it, the first in front', async () => {
    await openLibrary(
      fakeLibrary([foundCard(0, { flag: 2 }), foundCard(1, { due: null, recall: null, stability: null })]),
    );
    expect(rows().map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Question 0?', 'Sharding', '90%', '25 d', 'today'],
      ['Question 1?', 'Sharding', '–', '–', 'new'],
    ]);
    expect(inFront()).toBe(foundCard(0).card);
    expect(named('span[role="img"]', /Flag 2/)).toBeTruthy();
    expect(text()).toContain('2 of 2');
    expect(document.querySelector('aside')?.textContent).toContain('Answer to Question 0?');
  });

  it('tells a screen reader how long it is and which row is where', async () => {
    await openLibrary(fakeLibrary(Array.from({ length: 5000 }, (_, number) => foundCard(number))));
    const grid = named('[role="grid"]', /Cards/);
    expect(grid.getAttribute('aria-rowcount')).toBe('5001');
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.dataset['card']).toBe(inFront());
  });

  it('is sorted by its columns, and the card in front stays in front', async () => {
    const { rest } = await openLibrary(fakeLibrary(twelve));
    await press('ArrowDown');
    await change(() => named('thead button', /Due/).click());
    expect([inFront(), fronts()[0]]).toEqual([foundCard(1).card, 'Question 11?']);
    expect(document.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
    await press('s');
    await press('s');
    await rest();
    expect(location.hash).toBe(`#/library?sort=topic&card=${foundCard(1).card}`);
    await press('o');
    await rest();
    expect(location.hash).toContain('sort=-topic');
  });

  it('says what keeps a card away', async () => {
    await openLibrary(
      fakeLibrary([
        foundCard(0, { suspended: true, leech: true }),
        foundCard(1, { buried: true, due: fakeToday }),
        foundCard(2, { due: (fakeToday - 12) as StudyDay, leech: true }),
      ]),
    );
    const cells = rows().map((row) => [row.querySelector('th')?.textContent, row.lastElementChild?.textContent]);
    expect(cells).toContainEqual(['Question 0?leech, suspended', '–']);
    expect(cells).toContainEqual(['Question 1?buried', 'tomorrow']);
    expect(cells).toContainEqual(['Question 2?leech', '12 d late']);
  });
});

describe('the search', () => {
  it('finds as one types, shows problems in words, and stands in the address', async () => {
    const { rest } = await openLibrary(fakeLibrary(twelve, { problems: ['`fooo:` is no filter. Write area:data.'] }));
    await press('/');
    expect(document.activeElement).toBe(field());
    await type('question 1');
    expect(fronts()).toEqual(['Question 1?', 'Question 10?', 'Question 11?']);
    expect(text()).toContain('3 of 12');
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toContain('fooo:');
    await rest();
    expect(location.hash).toBe(`#/library?q=question+1&card=${foundCard(1).card}`);
    await press('Escape');
    expect([field().value, rows().length]).toEqual(['', 12]);
    await press('Escape');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  it('has chips that write into it', async () => {
    await openLibrary(fakeLibrary([...twelve.slice(0, 3), foundCard(3, { suspended: true })]));
    await type('question');
    await change(() => named('button', /^suspended$/).click());
    expect([field().value, fronts()]).toEqual(['question is:suspended', ['Question 3?suspended']]);
    expect(named('button', /^suspended$/).getAttribute('aria-pressed')).toBe('true');
    await change(() => named('button', /^suspended$/).click());
    expect(field().value).toBe('question');
  });

  it('opens at what the address says', async () => {
    await openLibrary(fakeLibrary(twelve), `#/library?q=question&sort=-due&card=${foundCard(4).card}`);
    expect([field().value, inFront(), fronts()[0]]).toEqual(['question', foundCard(4).card, 'Question 11?']);
  });

  it('follows an address that comes while it is open', async () => {
    await openLibrary(fakeLibrary(twelve));
    await change(() => {
      history.pushState(null, '', '#/library?q=11');
      window.dispatchEvent(new Event('hashchange'));
    });
    expect([field().value, fronts()]).toEqual(['11', ['Question 11?']]);
  });

  it('says what would be found without a filter when nothing is', async () => {
    await openLibrary(fakeLibrary(twelve), '#/library?q=question+1+is%3Asuspended');
    expect(document.querySelector('h2')?.textContent).toBe('No card has all of these words');
    expect(text()).toContain('Without the filter suspended there would be 3.');
    await change(() => named('button', /Search all 12/).click());
    expect([field().value, rows().length]).toEqual(['question 1', 3]);
  });

  it('advises on leeches where they are listed', async () => {
    await openLibrary(fakeLibrary([foundCard(0, { leech: true }), foundCard(1)]), '#/library?q=is%3Aleech');
    expect(text()).toContain('Rewrite it, split it, or suspend it.');
    await change(() => named('button', /^leech$/).click());
    expect(text()).not.toContain('Rewrite it');
  });
});

describe('selecting', () => {
  it('moves by keys and extends with Shift', async () => {
    await openLibrary(fakeLibrary(twelve));
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowUp');
    expect(inFront()).toBe(foundCard(1).card);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual([1, 2, 3].map((number) => foundCard(number).card));
    await press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual([1, 2].map((number) => foundCard(number).card));
    await press('End');
    expect(inFront()).toBe(foundCard(11).card);
    await press('Home', { shiftKey: true });
    expect(selected()).toHaveLength(12);
  });

  it('picks single ones, all, and none', async () => {
    await openLibrary(fakeLibrary(twelve));
    await press(' ');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('x');
    expect(selected()).toEqual([foundCard(0).card, foundCard(2).card]);
    expect(text()).toContain('2 selected');
    await press('a', { ctrlKey: true });
    expect(selected()).toHaveLength(12);
    await press('Escape');
    expect(selected()).toEqual([foundCard(2).card]);
  });

  it('works with the pointer, too', async () => {
    await openLibrary(fakeLibrary(twelve));
    await change(() => rows()[2]?.click());
    await change(() => rows()[4]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
    expect(selected()).toHaveLength(3);
    await change(() => rows()[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })));
    expect(selected()).toHaveLength(4);
    await change(() => rows()[7]?.click());
    expect(selected()).toEqual([foundCard(7).card]);
  });
});

describe('acts', () => {
  it('suspends what is selected as one act, says so, and takes it back', async () => {
    const { library } = await openLibrary(fakeLibrary(twelve));
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    await press('@');
    expect(library.calls.filter((call) => call.includes(' on '))).toEqual(['{"type":"suspend","suspended":true} on 3']);
    expect(text()).toContain('3 cards suspended.');
    expect(library.rows().filter((row) => row.suspended)).toHaveLength(3);
    await change(() => named('button', /Undo/).click());
    expect(library.rows().filter((row) => row.suspended)).toHaveLength(0);
  });

  it('brings back what is suspended, and takes off a flag that is there', async () => {
    const { library } = await openLibrary(fakeLibrary(twelve));
    await press('@');
    await press('@');
    await press('3', { ctrlKey: true });
    expect(library.rows()[0]).toMatchObject({ suspended: false, flag: 3 });
    await press('3', { ctrlKey: true });
    await press('-');
    expect(library.rows()[0]).toMatchObject({ flag: 0, buried: true });
    expect(library.calls.filter((call) => call.includes(' on ')).at(-1)).toBe('{"type":"bury","buried":true} on 1');
  });

  it('offers Undo on the newest act only', async () => {
    await openLibrary(fakeLibrary(twelve));
    await press('@');
    await press('-');
    expect(
      [...document.querySelectorAll('button')].filter((button) => /Undo/.test(button.textContent ?? '')),
    ).toHaveLength(1);
    await press('z', { ctrlKey: true });
    expect(text()).not.toContain('Undo');
  });

  it('puts the next card in front when the one in front leaves the list, and lets go of it', async () => {
    await openLibrary(fakeLibrary(twelve), '#/library?q=-is%3Asuspended');
    await press('ArrowDown');
    await press(' ');
    await press('@');
    expect([inFront(), rows().length]).toEqual([foundCard(2).card, 11]);
    expect(selected()).toEqual([foundCard(2).card]);
  });

  it('sets when cards are due, and explains what was refused', async () => {
    const library = fakeLibrary(twelve);
    const days: unknown[] = [];
    const { app } = await openLibrary({
      ...library,
      parts: {
        ...library.parts,
        async actOnCards(cards, what) {
          days.push(what);
          return days.length === 1
            ? { ok: false, problem: 'That day is past.' }
            : library.parts.actOnCards(cards, what);
        },
      },
    });
    await press('D', { ctrlKey: true, shiftKey: true });
    await change(() => named('dialog button', /Tomorrow/).click());
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('That day is past.');
    await change(() => named('dialog button', /In 7 days/).click());
    expect(document.querySelector('dialog')).toBeNull();
    expect(days).toEqual([
      { type: 'due', day: fakeToday + 1 },
      { type: 'due', day: fakeToday + 7 },
    ]);
    expect(app.calls).toEqual([]);
  });

  it('drills what is selected', async () => {
    const { app } = await openLibrary(fakeLibrary(twelve));
    await press('ArrowDown', { shiftKey: true });
    await press('d');
    expect(location.hash).toBe('#/review/drill');
    expect(app.calls.join()).toContain('start');
  });

  it('says why an act was not done', async () => {
    const library = fakeLibrary(twelve);
    await openLibrary({
      ...library,
      parts: { ...library.parts, actOnCards: async () => ({ ok: false, problem: 'Not saved. The disk is full.' }) },
    });
    await press('@');
    expect(text()).toContain('Not saved. The disk is full.');
    expect(text()).not.toContain('Undo');
  });
});

describe('waiting', () => {
  it('shows nothing at first, then the frame, and then why', async () => {
    const { library, rest } = await openLibrary(fakeLibrary(twelve, { held: true }));
    expect(document.querySelector('hr')).toBeNull();
    await rest();
    expect(document.querySelectorAll('hr').length).toBeGreaterThan(4);
    expect(text()).toContain('Reading the whole library');
    await change(library.release);
    expect(rows()).toHaveLength(12);
  });

  it('says what is safe when it cannot be read, and tries again', async () => {
    const library = fakeLibrary(twelve);
    let broken = true;
    await openLibrary({
      ...library,
      parts: {
        ...library.parts,
        findCards: (...asked) => (broken ? Promise.reject(new Error('No answer.')) : library.parts.findCards(...asked)),
      },
    });
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('No answer. Nothing was changed.');
    broken = false;
    await change(() => named('button', /Try again/).click());
    expect(rows()).toHaveLength(12);
  });

  it('says that there are no cards', async () => {
    await openLibrary(fakeLibrary([]));
    expect(document.querySelector('h2')?.textContent).toBe('The library has no cards');
  });
});

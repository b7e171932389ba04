// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../../../../renderer/actions/app.ts';
import type { Orphan } from '../../../../../renderer/actions/read-orphans.ts';
import type { CardId, NoteId, Problem, TopicId } from '../../../../../renderer/core/cards/model.ts';
import type { Instant } from '../../../../../renderer/core/time/instant.ts';
import { fakeApp } from '../../../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../../../fixtures/fake-library.ts';
import { change, close, named, open, press, text } from '../../../../fixtures/mounted.ts';

afterEach(close);

function orphan(card: string, over: Partial<Orphan> = {}): Orphan {
  const was = card.split('~')[0] as CardId;
  const note = card.split(/[#~]/)[0] as NoteId;
  return {
    card: card as CardId,
    was,
    since: 0 as Instant,
    note: {
      id: note,
      topic: 'sharding' as TopicId,
      kind: 'plain',
      level: 'apply',
      heading: `What was ${note}?`,
      answer: '',
      clozes: [],
      file: 'topics/data/sharding.md',
      line: 12,
      from: 'shipped/topics/data/sharding.md',
    },
    reviews: 9,
    front: `What was ${card}?`,
    suggestions: [],
    ...over,
  };
}

async function openOrphans(orphans: readonly Orphan[], parts: Partial<App> = {}): Promise<string[]> {
  const calls: string[] = [];
  const app = fakeApp({
    parts: {
      ...fakeLibrary([foundCard(1), foundCard(2)]).parts,
      orphans: async () => orphans,
      async attach(pairs) {
        calls.push(`attach ${pairs.map(({ from, to }) => `${from} to ${to}`).join()}`);
        return { ok: true };
      },
      async clearOrphans(cards) {
        calls.push(`clear ${cards.join()}`);
        return { ok: true };
      },
      ...parts,
    },
  });
  await open(app, '#/library/orphans');
  return calls;
}

describe('orphans', () => {
  it('stand by their notes, each with its answers and why it waits', async () => {
    await openOrphans([orphan('key#c1'), orphan('lag'), orphan('key#c2'), orphan('ring~2')]);
    const groups = [...document.querySelectorAll('section')].map((group) => group.querySelectorAll('li').length);
    expect(groups).toEqual([2, 1, 1]);
    expect(text()).toContain('topics/data/sharding.md:12');
    expect(text()).toContain('9 answers');
    expect(text()).toContain('Its id ring came back with another text');
    expect(text().match(/came back with another text/g)).toHaveLength(1);
  });

  it('give their history to the card that is most alike', async () => {
    const target = { card: 'key-2' as CardId, front: 'What does a key decide?' };
    const calls = await openOrphans([orphan('key', { suggestions: [target] })]);
    await change(() => named('button', /Attach to “What does a key decide\?”/).click());
    expect(calls).toEqual(['attach key to key-2']);
    expect(text()).toContain('belongs to “What does a key decide?” now.');
    expect(named('button', /Undo/)).toBeTruthy();
  });

  it('give it to any card that is searched for, by keys', async () => {
    const calls = await openOrphans([orphan('key')]);
    await change(() => named('button', /^Attach to…/).click());
    const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
    expect(document.activeElement).toBe(field);
    await press('ArrowDown');
    const active = document.getElementById(field?.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Question 2?');
    await press('Enter');
    expect(calls).toEqual([`attach key to ${foundCard(2).card}`]);
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('can be cleared, and a refusal is said', async () => {
    const calls = await openOrphans([orphan('key')]);
    await change(() => named('button', /^Clear/).click());
    expect(calls).toEqual(['clear key']);
    await openOrphans([orphan('key')], { clearOrphans: async () => ({ ok: false, problem: 'Not saved.' }) });
    await change(() => named('button', /^Clear/).click());
    expect(text()).toContain('Not saved.');
  });

  it('say so when there are none', async () => {
    await openOrphans([]);
    expect(document.querySelector('h2')?.textContent).toBe('No card has lost its file');
  });
});

describe('problems', () => {
  const problem = (file: string, line: number, severity: Problem['severity']): Problem => ({
    file,
    line,
    column: 3,
    message: `Wrong at ${line}.`,
    severity,
  });

  it('stand by their files, each with its place', async () => {
    const problems = [problem('b.md', 4, 'error'), problem('a.md', 1, 'warning'), problem('b.md', 9, 'warning')];
    await open(fakeApp({ parts: { libraryProblems: async () => problems } }), '#/library/problems');
    const groups = [...document.querySelectorAll('section')].map((group) => group.textContent);
    expect(groups).toEqual([
      'a.md1:3To mend: Wrong at 1.',
      'b.md4:3Kept out of the library: Wrong at 4.9:3To mend: Wrong at 9.',
    ]);
  });

  it('say so when there are none', async () => {
    await open(fakeApp(), '#/library/problems');
    expect(document.querySelector('h2')?.textContent).toBe('Every file was read whole');
  });
});

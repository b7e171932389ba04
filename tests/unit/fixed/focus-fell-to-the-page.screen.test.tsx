// @vitest-environment happy-dom
// Focus was lost with the button that had it: of an orphan that went, of a search that found nothing, of a toast.
import { afterEach, expect, it } from 'vitest';
import type { Orphan } from '../../../renderer/actions/read-orphans.ts';
import type { CardId, NoteId, TopicId } from '../../../renderer/core/cards/model.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, named, open, press } from '../../fixtures/mounted.ts';

afterEach(close);

function orphan(id: string): Orphan {
  return {
    card: id as CardId,
    was: id as CardId,
    since: 0 as Instant,
    note: {
      id: id as NoteId,
      topic: 'sharding' as TopicId,
      kind: 'plain',
      level: 'apply',
      heading: id,
      answer: '',
      clozes: [],
      file: 'topics/data/sharding.md',
      line: 12,
      from: 'shipped/topics/data/sharding.md',
    },
    reviews: 9,
    front: `What is ${id}?`,
    suggestions: [],
  };
}

/** What stands in the element in focus, when it is of that kind. */
function focused(kind: string): string | null | undefined {
  const element = document.activeElement;
  return element?.matches(kind) ? element.textContent : undefined;
}

async function pressed(button: HTMLElement): Promise<void> {
  await change(() => {
    button.focus();
    button.click();
  });
}

it('goes to the next orphan, to the last one, and at last to the page', async () => {
  let left = ['a', 'b', 'c'].map(orphan);
  const listeners = new Set<() => void>();
  const parts = {
    orphans: async () => left,
    onChange(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async clearOrphans(cards: readonly CardId[]) {
      left = left.filter(({ card }) => !cards.includes(card));
      for (const listener of listeners) listener();
      return { ok: true as const };
    },
  };
  await open(fakeApp({ parts }), '#/library/orphans');
  await pressed(named('main button', /Clear “What is b/));
  expect(focused('li')).toContain('What is c?');
  await pressed(named('main button', /Clear “What is c/));
  expect(focused('li')).toContain('What is a?');
  await pressed(named('main button', /Clear “What is a/));
  expect(focused('main *')).toContain('No card has lost its file');
});

it('goes from a search that found nothing to its field', async () => {
  await open(fakeApp({ parts: fakeLibrary([foundCard(1)]).parts }), '#/library?q=nothing');
  await pressed(named('main button', /^Clear/));
  expect(document.activeElement?.tagName).toBe('INPUT');
});

it('goes from a toast back to where it came from', async () => {
  await open(fakeApp({ parts: fakeLibrary([foundCard(1)]).parts }), '#/library');
  const grid = named('[role="grid"]', /Cards/);
  await change(() => grid.focus());
  await press('@');
  await pressed(named('button', /Undo/));
  expect(document.activeElement).toBe(grid);
});

// @vitest-environment happy-dom
// Enter, pressed before the search had answered, attached an orphan to the card that was found before.
import { afterEach, expect, it } from 'vitest';
import type { Orphan } from '../../../renderer/actions/read-orphans.ts';
import type { CardId, NoteId, TopicId } from '../../../renderer/core/cards/model.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';
import { fakeApp } from '../../fixtures/fake-app.ts';
import { fakeLibrary, foundCard } from '../../fixtures/fake-library.ts';
import { change, close, named, open, press, text } from '../../fixtures/mounted.ts';

afterEach(close);

const orphan: Orphan = {
  card: 'lag' as CardId,
  was: 'lag' as CardId,
  since: 0 as Instant,
  note: {
    id: 'lag' as NoteId,
    topic: 'sharding' as TopicId,
    kind: 'plain',
    level: 'apply',
    heading: 'What is lag?',
    answer: '',
    clozes: [],
    file: 'topics/data/sharding.md',
    line: 12,
    from: 'shipped/topics/data/sharding.md',
  },
  reviews: 9,
  front: 'What is lag?',
  suggestions: [{ card: 'likely' as CardId, front: 'Likely?' }],
};

it('waits for the answer', async () => {
  const attached: string[] = [];
  const library = fakeLibrary([foundCard(1), foundCard(2)], { held: true });
  const parts = {
    ...library.parts,
    orphans: async () => [orphan],
    async attach(pairs: readonly { readonly to: CardId }[]) {
      attached.push(...pairs.map(({ to }) => to));
      return { ok: true as const };
    },
  };
  await open(fakeApp({ parts }), '#/library/orphans');
  await change(() => named('button', /To another/).click());
  const field = document.querySelector<HTMLInputElement>('dialog input');
  await change(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Question 2');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('Enter');
  expect(attached).toEqual([]);
  expect(text()).not.toContain('No card has all of these words.');
  await change(library.release);
  await press('Enter');
  expect(attached).toEqual([foundCard(2).card]);
});

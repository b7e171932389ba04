// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { CardDetail } from '../../../../renderer/actions/read-card.ts';
import { answered, changed, detailOf, today } from '../../../fixtures/card-history.ts';
import { fakeApp, fakeSession, html, sessionCard } from '../../../fixtures/fake-app.ts';
import { close, change, named, open, press } from '../../../fixtures/mounted.ts';

const front = sessionCard('sharding-key', { question: 'First question', answer: '<p>First answer</p>' });

async function info(card: () => Promise<CardDetail | null>): Promise<string[]> {
  const app = fakeApp({ session: (calls) => fakeSession([front], calls), parts: { card } });
  await open(app, '#/review');
  await press('i');
  return app.calls;
}

const sheet = (): HTMLElement => named('dialog', /./);
const rows = (table: string): string[] =>
  [...document.querySelectorAll(`${table} tbody tr`)].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  );

afterEach(close);

describe('the sheet of a card', () => {
  it('shows what the card asks and what is known of it, and not its answer', async () => {
    await info(async () => detailOf([answered(20_700, 3), answered(20_740, 3)], { marks: { flag: 2, suspended: 1 } }));
    expect(sheet().querySelector('h2')?.textContent).toBe('ShardingFlag 2What does a shard key decide?');
    expect(sheet().textContent).toContain('Suspended.');
    expect(sheet().textContent).toContain('topics/data/sharding.md:69');
    expect(sheet().textContent).not.toContain('Where a row lives');
  });

  it('lists what happened, the newest first, acts between the answers', async () => {
    await info(async () =>
      detailOf([
        answered(20_700, 3),
        changed(20_710, { type: 'suspend', suspended: true }),
        changed(20_720, { type: 'suspend', suspended: false }),
        answered(20_740, 1),
      ]),
    );
    const list = rows('section[aria-label="History"]');
    expect(list).toHaveLength(4);
    expect(list[0]).toMatch(/^14 Oct 12:00 \| Again \| \d+% \| 1 d \| 4 s \| due$/);
    expect(list[1]).toMatch(/^24 Sep \d\d:00 \| No longer suspended$/);
    expect(list[3]).toMatch(/^4 Sep 12:00 \| Good \| new \| 1 d \| 4 s \| due$/);
  });

  it('draws recall with a sentence for who cannot see it, and the same as numbers', async () => {
    await info(async () => detailOf([answered(20_700, 3), answered(20_740, 3), answered(today - 1, 3)]));
    const drawing = sheet().querySelector('svg[role="img"][aria-label^="Line chart"]');
    expect(drawing?.getAttribute('aria-label')).toContain('each of 3 answers');
    expect(drawing?.querySelectorAll('path').length).toBe(2);
    expect(drawing?.querySelector('path:last-of-type')?.getAttribute('d')).not.toBe('');
    expect(rows('details').map((row) => row.split(' | ')[0])).toEqual(['1', '2', '3']);
  });

  it('draws nothing of a card that was never answered', async () => {
    await info(async () => detailOf([]));
    expect(sheet().querySelector('figure')).toBeNull();
    expect(sheet().textContent).toContain('Never answered');
  });

  it('shows the passage of a cloze with its gap', async () => {
    const face = {
      question: html('Hot keys'),
      passage: html('<p>to <span data-cloze="gap">what?</span></p>'),
      answer: html(''),
    };
    await info(async () => ({ ...detailOf([]), face }));
    expect(sheet().querySelector('[data-cloze="gap"]')?.textContent).toContain('what?');
  });

  it('is closed with the card still in front, and keys go to the screen again', async () => {
    const calls = await info(async () => detailOf([]));
    await press('3');
    expect(calls).toEqual(['start due']);
    await change(() => named('dialog button', /^Close/).click());
    expect(document.querySelector('dialog')).toBeNull();
    await press(' ');
    expect(calls).toEqual(['start due', 'reveal']);
  });

  it('says when the card is gone, and when it cannot be read', async () => {
    await info(async () => null);
    expect(sheet().textContent).toContain('This card is not in the library');
    await info(() => Promise.reject(new Error('The database does not answer.')));
    expect(sheet().textContent).toContain('The database does not answer. Nothing is lost.');
  });
});

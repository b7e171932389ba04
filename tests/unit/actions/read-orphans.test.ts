import { describe, expect, it } from 'vitest';
import { attachOrphans } from '../../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { readOrphans } from '../../../renderer/actions/read-orphans.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { answerIn } from '../../fixtures/answering.ts';
import { content, importStamp, manualClock, noteOf, seededRandom } from '../../fixtures/study.ts';

const key = noteOf('key', { heading: 'What does a shard key decide?', answer: 'On which server a row lives.' });
const skew = noteOf('skew', { heading: 'What is a hot shard?', answer: 'One that takes far more traffic.' });

async function orphaned() {
  const store = createMemoryStore();
  const clock = manualClock(Date.UTC(2026, 0, 5, 12));
  const ports = { store, clock, random: seededRandom(1) };
  await store.open('laptop' as DeviceId);
  await store.importFiles(content([key, skew]), importStamp());
  await answerIn(ports, 'key', 4);
  clock.pass(1000);
  const renamed = { ...key, id: 'shard-key' as typeof key.id, answer: 'On which server a row of the table lives.' };
  await store.importFiles(content([renamed, noteOf('other')]), importStamp());
  const attach = (pairs: readonly { from: string; to: string }[]) =>
    attachOrphans(ports, createClockGuard(), pairs as readonly { from: CardId; to: CardId }[]);
  return { store, attach };
}

describe('orphans', () => {
  it('are told with their answers, those with the most first, and with the card that is most alike', async () => {
    const { store } = await orphaned();
    expect(await readOrphans(store)).toMatchObject([
      {
        card: 'key',
        reviews: 1,
        front: 'What does a shard key decide?',
        suggestions: [{ card: 'shard-key', front: 'What does a shard key decide?' }],
      },
      { card: 'skew', reviews: 0, front: 'What is a hot shard?' },
    ]);
  });

  it('are attached to cards of the library only, one history to each', async () => {
    const { attach } = await orphaned();
    const problem = async (...pairs: { from: string; to: string }[]) => {
      const result = await attach(pairs);
      return result.ok ? null : result.problem;
    };
    expect(await problem()).toMatch(/Choose at least one/);
    expect(await problem({ from: 'other', to: 'shard-key' })).toMatch(/attached or cleared already/);
    expect(await problem({ from: 'key', to: 'nowhere' })).toMatch(/not in the library any more/);
    expect(await problem({ from: 'key', to: 'other' }, { from: 'skew', to: 'other' })).toMatch(/to one card at once/);
    expect(await problem({ from: 'key', to: 'shard-key' })).toBeNull();
  });
});

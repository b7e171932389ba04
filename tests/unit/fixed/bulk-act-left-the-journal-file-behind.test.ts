// An act on very many cards gave the journal file more in one message, or in one line, than it takes: the file stayed
// behind for good, and nothing after that act was written to it.
import { expect, it } from 'vitest';
import { checkLines } from '../../../electron/files/journal-line.ts';
import { actOnCards } from '../../../renderer/actions/act-on-cards.ts';
import { clearOrphans } from '../../../renderer/actions/attach-orphans.ts';
import { createClockGuard } from '../../../renderer/actions/clock-guard.ts';
import { keepJournalFile } from '../../../renderer/actions/keep-journal-file.ts';
import { createMemoryStore } from '../../../renderer/adapters/memory/study-store.ts';
import type { CardId } from '../../../renderer/core/cards/model.ts';
import type { DeviceId } from '../../../renderer/core/journal/entry.ts';
import { noon } from '../../fixtures/session.ts';
import { fakeFile } from '../../fixtures/journal-file.ts';
import { manualClock, seededRandom } from '../../fixtures/study.ts';

const cards = Array.from({ length: 100_000 }, (_, index) => `how-consistent-hashing-works-${index}-k3v9` as CardId);

async function begun() {
  const clock = manualClock(noon);
  const store = createMemoryStore();
  await store.open('laptop' as DeviceId);
  const ports = { store, clock, random: seededRandom(1) };
  const file = fakeFile();
  const append = file.append.bind(file);
  file.append = async (message) => {
    const checked = checkLines(message);
    return checked.ok ? append(message) : { ok: false, cause: 'failed', message: checked.reason };
  };
  async function kept() {
    const reports: (string | null)[] = [];
    const keeper = keepJournalFile(store, clock, file, (problem) => reports.push(problem));
    keeper.wake();
    await keeper.settled();
    return { problem: reports.at(-1), upTo: file.lines.at(-1)?.seq };
  }
  return { store, ports, kept };
}

it('keeps an act on a hundred thousand cards', async () => {
  const { store, ports, kept } = await begun();
  await actOnCards(ports, createClockGuard(), cards, { type: 'suspend', suspended: true });
  expect(await kept()).toEqual({ problem: null, upTo: (await store.head()).seq });
});

it('keeps the clearing of a hundred thousand orphans', async () => {
  const { store, ports, kept } = await begun();
  await clearOrphans(ports, createClockGuard(), cards);
  expect(await kept()).toEqual({ problem: null, upTo: (await store.head()).seq });
});

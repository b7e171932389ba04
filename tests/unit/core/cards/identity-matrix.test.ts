// Every row of the identity matrix, by the report and by where each history is in the end. The stores run it too.
import { expect, it } from 'vitest';
import { createMemoryLibrary } from '../../../../renderer/adapters/memory/library.ts';
import type { ImportReport } from '../../../../renderer/core/cards/reconcile.ts';
import { saidReport } from '../../../fixtures/identity-case.ts';
import { identityMatrix } from '../../../fixtures/identity-matrix.ts';
import { journalOfCards } from '../../../fixtures/journal-of-cards.ts';
import { importStamp } from '../../../fixtures/study.ts';
import { readTexts } from '../../../fixtures/texts.ts';

it.each(identityMatrix)('$name', ({ steps, report, cards, orphans = [], histories = {} }) => {
  const library = createMemoryLibrary();
  const journal = journalOfCards();
  let last: ImportReport | null = null;
  for (const [step, texts] of steps.entries()) {
    last = library.importFiles(readTexts(texts, [...library.files.values()]), importStamp(), journal);
    if (step === 0) journal.answer(library.cards.keys());
  }
  expect(last && saidReport(last)).toEqual(saidReport(report));
  for (const [index, { says }] of (report.refused ?? []).entries()) {
    expect(last?.refused[index]?.message).toContain(says);
  }
  expect([...library.cards.keys()].sort()).toEqual(cards);
  expect([...library.orphans.keys()].sort()).toEqual(orphans);
  for (const [name, owner] of journal.histories) {
    const answered = name.split(' ')[0] ?? '';
    expect(owner).toBe(histories[answered] ?? answered);
    expect(library.cards.has(owner) || library.orphans.has(owner)).toBe(true);
  }
});

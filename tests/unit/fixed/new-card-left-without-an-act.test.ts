// To reset a new card in front, or to set when it is due, changes nothing: it left the sitting all the same, and nothing
// could bring it back.
import { expect, it } from 'vitest';
import type { CardAct } from '../../../renderer/actions/card-act.ts';
import type { StudyDay } from '../../../renderer/core/time/instant.ts';
import { reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

const acts: readonly CardAct[] = [{ type: 'reset' }, { type: 'due', day: 30_000 as StudyDay }];

it.each(acts)('stays in front when there is nothing to change ($type)', async (wanted) => {
  const { start } = await sitting([noteOf('a'), noteOf('b')]);
  const session = start();
  await reach(session, 'question');
  await session.act(wanted, 'card');
  const after = await reach(session, 'question');
  expect([after.current.card, after.progress.total]).toEqual(['a', 2]);
  expect(after.remark).toMatch(/^1 card (was|is) new/);
});

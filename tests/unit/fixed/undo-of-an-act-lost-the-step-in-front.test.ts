// Taking back an act while a learning step is in front: a flag's undo put another card in front, and a bury's undo
// counted the step twice.
import { expect, it } from 'vitest';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf } from '../../fixtures/study.ts';

async function stepInFront() {
  const { clock, start } = await sitting([noteOf('a'), noteOf('b'), noteOf('d')]);
  const session = start();
  await answer(session, 1);
  clock.pass(90_000);
  await answer(session, 4);
  const before = await reach(session, 'question');
  expect(before.current).toMatchObject({ card: 'a', kind: 'learning' });
  return { session, before };
}

it('leaves the card in front when its flag is taken back', async () => {
  const { session } = await stepInFront();
  await session.act({ type: 'flag', flag: 2 }, 'card');
  await session.undo();
  expect((await reach(session, 'question')).current).toMatchObject({ card: 'a', flag: 0 });
});

it('counts the card once when it comes back', async () => {
  const { session, before } = await stepInFront();
  await session.act({ type: 'bury', buried: true }, 'card');
  await session.undo();
  const back = await reach(session, 'question');
  expect([back.current.card, back.progress]).toEqual(['a', before.progress]);
});

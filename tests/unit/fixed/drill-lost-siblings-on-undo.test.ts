// An answer taken back in a drill took the siblings of its card out of the drill, which asks for all of them.
import { expect, it } from 'vitest';
import { answer, reach, sitting } from '../../fixtures/session.ts';
import { noteOf, topic } from '../../fixtures/study.ts';

it('still asks for the siblings', async () => {
  const { start } = await sitting([noteOf('b', { kind: 'reversible' }), noteOf('z')]);
  const session = start({ mode: 'drill', topic: topic.id });
  await answer(session, 4);
  await reach(session, 'question');
  await session.undo();
  const asked: string[] = [];
  while (session.state.getState().at !== 'done') asked.push(await answer(session, 4));
  expect(asked).toEqual(['b', 'z', 'b#reverse']);
});

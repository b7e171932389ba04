import { describe, expect, it } from 'vitest';
import { failedTurn, jumpMessage } from '../../../renderer/actions/session-words.ts';
import type { Instant } from '../../../renderer/core/time/instant.ts';

const at = Date.UTC(2027, 5, 1, 12) as Instant;
const newest = Date.UTC(2026, 0, 5, 12) as Instant;

describe('what a session says', () => {
  it('names both dates of a clock that went back or ahead, and what can be done', () => {
    const back = jumpMessage('back', newest, at);
    expect(back).toContain('says 5 January 2026, but the last answer is from 1 June 2027');
    const ahead = jumpMessage('ahead', at, newest);
    expect(ahead).toContain('says 1 June 2027, more than 400 days after the last answer (5 January 2026)');
    for (const message of [back, ahead]) expect(message).toContain('Set the clock right, or go on with this date.');
    expect(jumpMessage('back', newest, null)).toContain('an earlier day');
  });

  it('tells undo from redo, and what is wrong from what is only late', () => {
    const texts = (['nothing', 'stale', 'kept'] as const).map((cause) => [
      failedTurn(cause, true),
      failedTurn(cause, false),
    ]);
    expect(texts).toEqual([
      ['Nothing to take back.', 'Nothing to bring back.'],
      [expect.stringContaining('press it again'), expect.stringContaining('press it again')],
      [expect.stringMatching(/^Not taken back yet/), expect.stringMatching(/^Not brought back yet/)],
    ]);
  });
});

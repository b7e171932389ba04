import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areAlike, likeness, type WrittenCard } from '../../../../renderer/core/cards/alike.ts';
import type { CardId } from '../../../../renderer/core/cards/model.ts';

const written = (heading: string, answer: string, card = 'a'): WrittenCard => ({
  card: card as CardId,
  note: { heading, answer },
});
const key = written('What does a shard key decide?', 'On which server a row lives.');
const lease = written('Why does a lease carry a fencing token?', 'A paused holder may wake after it expired.');

const text = fc.array(fc.constantFrom('shard', 'key', 'Lease', 'row', '9.6', '≈', '鍵', 'é', '{{c1::x}}', '**'), {
  maxLength: 12,
});
const note = fc
  .tuple(text, text)
  .map(([heading, answer]) => ({ heading: heading.join(' '), answer: answer.join(' ') }));
const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 5, maxLength: 40 });

describe('likeness', () => {
  it('is the same both ways, 1 for equal texts, and between 0 and 1', () => {
    fc.assert(
      fc.property(note, note, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, a)).toBe(1);
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes no notice of case, punctuation and markup', () => {
    const marked = { heading: 'what does a **shard key** decide', answer: 'On which {{c1::server}} a `row` lives!' };
    expect(likeness(key.note, marked)).toBe(1);
  });
});

describe('a card whose id came back', () => {
  it('is the same after a word was changed, added or left out, in a text of five words and more', () => {
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(2), (heading, answer, at, how) => {
        const place = at % answer.length;
        const edited = answer.toSpliced(place, how === 1 ? 0 : 1, ...(how === 2 ? [] : ['qwertyuiop']));
        const before = written(heading.join(' '), answer.join(' '));
        expect(areAlike(before, written(heading.join(' '), edited.join(' ')))).toBe(true);
        expect(areAlike(before, written(edited.join(' '), answer.join(' ')))).toBe(true);
      }),
    );
  });

  it('is the same when only the question, or only the answer, was written anew', () => {
    expect(areAlike(key, written(key.note.heading, lease.note.answer))).toBe(true);
    expect(areAlike(key, written(lease.note.heading, key.note.answer))).toBe(true);
  });

  it('is another when both were, though they share their function words', () => {
    expect(areAlike(key, lease)).toBe(false);
    const mean = written('What does a mean of latencies hide?', 'The slow tail behind many fast calls.');
    expect(areAlike(key, mean)).toBe(false);
  });

  it('is compared by its only part when the other is empty on both sides', () => {
    expect(areAlike(written('Skew', ''), written('Quorum', ''))).toBe(false);
    expect(areAlike(written('Hot shard', ''), written('Hot shards', ''))).toBe(true);
  });

  it('is compared in scripts without spaces, and in signs without words', () => {
    expect(areAlike(written('分割鍵は何を決めるか', '行の場所'), written('分割鍵は何を決める', '行の在る場所'))).toBe(
      true,
    );
    expect(areAlike(written('分割鍵は何を決めるか', '行の場所'), written('遅延の平均', '尾を隠す'))).toBe(false);
    expect(areAlike(written('∑ → ∞', '≈'), written('∑ → ∞', '≠'))).toBe(true);
    expect(areAlike(written('∑ → ∞', '≈'), written('∏ ← ∂', '≠'))).toBe(false);
  });
});

describe('a cloze whose number came back', () => {
  const cloze = (answer: string) => written('Hot keys', answer, 'a#c2');
  const before = cloze('A shard with more traffic is a {{c1::hot shard}}, caused by {{c2::a single key::by what?}}.');

  it('is the same while it hides nearly the same', () => {
    expect(areAlike(before, cloze('A shard with more traffic is {{c1::hot}}, caused by {{c2::single keys}}.'))).toBe(
      true,
    );
  });

  it('is another when it hides something else of the same text', () => {
    expect(
      areAlike(before, cloze('A shard with {{c2::more traffic}} is a {{c1::hot shard}}, caused by a single key.')),
    ).toBe(false);
  });

  it('is another in another text, though it hides the same', () => {
    const elsewhere = written(
      'Locks held for long',
      'Contention on {{c2::a single key}} is cured by splitting it.',
      'a#c2',
    );
    expect(areAlike(before, elsewhere)).toBe(false);
  });

  it('counts all that one number hides, braces in math included', () => {
    const math = (tex: string) => cloze(`It grows as {{c2::$\\frac{1}{{n}}$}} and {{c2::${tex}}}.`);
    expect(areAlike(math('logarithm'), math('logarithms'))).toBe(true);
    expect(areAlike(cloze('It is {{c2::2}}.'), cloze('It is {{c2::3}}.'))).toBe(false);
  });
});

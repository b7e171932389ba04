// The top of an axis that begins at zero: a round number at or above the largest value, whose half is whole too.
// A little room stays above the largest, for the figure of today.
const steps = [1, 2, 4, 6, 8, 10];
const room = 1.05;

export function niceTop(largest: number): number {
  const wanted = Math.max(4, largest * room);
  if (wanted <= 4 || wanted > 10) {
    const power = 10 ** Math.floor(Math.log10(wanted));
    return (steps.find((step) => step * power >= wanted) ?? 20) * power;
  }
  return 10;
}

// Loads the font of formulas when the first one is about to be shown, and never before.
let asked = false;

export function loadMathFont(): void {
  if (asked) return;
  asked = true;
  // Without it formulas are set in the system's math font, so a failure needs no word.
  void import('./math-font.css').catch(() => undefined);
}

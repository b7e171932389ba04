// What anything that was thrown says, for a sentence on screen.
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

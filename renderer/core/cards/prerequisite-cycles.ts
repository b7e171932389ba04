// Finds topics that require each other in a circle. Iterative, since a chain may be as long as the library.

/** Each circle once, beginning with its smallest id, in the order in which one leads to the next. */
export function prerequisiteCycles(prerequisites: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles = new Map<string, string[]>();
  for (const start of prerequisites.keys()) {
    if (done.has(start)) continue;
    const path: { id: string; next: number }[] = [{ id: start, next: 0 }];
    const position = new Map([[start, 0]]);
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const child = prerequisites.get(top.id)?.[top.next];
      if (child === undefined) {
        done.add(top.id);
        position.delete(top.id);
        path.pop();
        continue;
      }
      top.next += 1;
      const seenAt = position.get(child);
      if (seenAt !== undefined) {
        const cycle = fromSmallest(path.slice(seenAt).map(({ id }) => id));
        cycles.set(cycle.join(' '), cycle);
      } else if (!done.has(child) && prerequisites.has(child)) {
        position.set(child, path.length);
        path.push({ id: child, next: 0 });
      }
    }
  }
  return [...cycles.values()];
}

function fromSmallest(cycle: readonly string[]): string[] {
  let smallest = 0;
  for (const [i, id] of cycle.entries()) if (id < (cycle[smallest] ?? id)) smallest = i;
  return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}

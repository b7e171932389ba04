// Which act undo and redo would turn next, asked of the table of acts.
import type { DeviceId } from '../../core/journal/entry.ts';
import type { ActKind, ActRow } from '../../core/journal/projection.ts';
import type { Database } from './database.ts';

/** The newest act of the device and of these kinds that is not taken back. */
export async function newestAct(db: Database, device: DeviceId, kinds: readonly ActKind[]): Promise<ActRow | null> {
  const newestFirst = db.acts.orderBy('seq').reverse();
  const isNext = (act: ActRow): boolean => act.undoneBy === 0 && act.device === device && kinds.includes(act.kind);
  return (await newestFirst.filter(isNext).first()) ?? null;
}

/** The act taken back last, unless the device acted since; any act counts then, so that nothing is brought back over it. */
export async function newestUndone(db: Database, device: DeviceId, kinds: readonly ActKind[]): Promise<ActRow | null> {
  const undone = db.acts.where('undoneBy').above(0).reverse();
  const newest = await undone.filter((act) => act.device === device && kinds.includes(act.kind)).first();
  if (newest === undefined) return null;
  const since = db.acts.where('seq').above(newest.undoneBy);
  return (await since.filter((act) => act.device === device).first()) === undefined ? newest : null;
}

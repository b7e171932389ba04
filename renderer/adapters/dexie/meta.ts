// The single values of the database.
import { defaultSettings, type Settings } from '../../core/journal/settings.ts';
import type { Head } from '../../core/journal/seal.ts';
import type { Database } from './database.ts';

/** Rejects when the store was not opened: a journal without its head must never be written to. */
export async function readHead(db: Database): Promise<Head> {
  const row = await db.meta.get('head');
  if (row?.key !== 'head') throw new Error('The database was used before it was opened.');
  return row.value;
}

export async function readSettings(db: Database): Promise<Settings> {
  const row = await db.meta.get('settings');
  return row?.key === 'settings' ? { ...defaultSettings, ...row.value } : defaultSettings;
}

export async function readContentHash(db: Database): Promise<string | null> {
  const row = await db.meta.get('content');
  return row?.key === 'content' ? row.value : null;
}

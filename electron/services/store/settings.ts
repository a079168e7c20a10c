import type { z } from 'zod';
import { defaultSettings } from '../../contract/defaultSettings.ts';
import { settingsGroups } from '../../contract/specs/settings.ts';
import type { settingsSchema } from '../../contract/specs/settings.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { hashRow } from './rowHashes.ts';

export type Settings = z.output<typeof settingsSchema>;

interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/**
 * The settings of the workspace: one row per field, named `group.field`. A value that this version cannot read, from
 * a newer one perhaps, counts as not set; its row stays until somebody sets that very field.
 */
export function readSettings(db: ReadableDb): Settings {
  // The column list is this row's shape.
  const rows = db.prepare('SELECT name, value FROM settings').all() as SettingRow[];
  const stored = new Map(rows.map(({ name, value }) => [name, value]));
  const settings: Record<string, Record<string, unknown>> = {};
  for (const [group, { shape }] of Object.entries(settingsGroups)) {
    const defaults: Readonly<Record<string, unknown>> = defaultSettings[group as keyof Settings];
    settings[group] = Object.fromEntries(
      Object.entries<z.ZodType>(shape).map(([field, schema]) => {
        const text = stored.get(`${group}.${field}`);
        const read = text === undefined ? null : schema.safeParse(valueOf(text));
        return [field, read?.success === true ? read.data : defaults[field]];
      }),
    );
  }
  // Every group and field of the schema was filled in just above, each with a value of its own schema.
  return settings as unknown as Settings;
}

/** Stores the fields that are named. Call within a transaction. */
export function writeSettings(
  db: WritableDb,
  patch: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>,
): void {
  const put = db.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  for (const [group, fields] of Object.entries(patch)) {
    for (const [field, value] of Object.entries(fields ?? {})) {
      if (value === undefined) continue;
      put.run(`${group}.${field}`, JSON.stringify(value));
      hashRow(db, 'settings', `${group}.${field}`);
    }
  }
}

/** A stored value; what is no JSON fits no schema. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

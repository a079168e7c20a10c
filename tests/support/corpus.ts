import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../documents/corpus/', import.meta.url);

/** Names of the real SOPs, `000-01` to `004-22`. */
export const corpusNames: readonly string[] = readdirSync(folder)
  .filter((name) => /^\d{3}-\d{2}\.json$/.test(name))
  .map((name) => name.replace('.json', ''))
  .toSorted();

/** The text of one real SOP, or of `decree` and `annex`. */
export function corpusText(name: string): string {
  return readFileSync(new URL(`${name}.json`, folder), 'utf8');
}

import type { VersionFacts } from '../../../sop/file/versionSchema.ts';

/** A version by its name. */
export interface NamedVersion extends VersionFacts {
  readonly id: string;
}

/** The names of all versions that `id` was made from, itself included; those that are not on record end their line. */
export function lineOf(versions: readonly NamedVersion[], id: string): ReadonlySet<string> {
  const parents = new Map(versions.map((version) => [version.id, version.parents]));
  const line = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (line.has(next)) continue;
    line.add(next);
    waiting.push(...(parents.get(next) ?? []));
  }
  return line;
}

/** The versions nobody has gone on from, by number and name. Two or more are a fork that has not been merged. */
export function tipsOf<Named extends NamedVersion>(versions: readonly Named[]): readonly Named[] {
  const continued = new Set(versions.flatMap(({ parents }) => parents));
  return versions
    .filter(({ id }) => !continued.has(id))
    .toSorted((one, other) => one.number - other.number || (one.id < other.id ? -1 : 1));
}

/** The newest version that two lines share, told by number, then by name, so that both sides find the same; null when there is none. */
export function commonVersion(versions: readonly NamedVersion[], one: string, other: string): NamedVersion | null {
  const others = lineOf(versions, other);
  const line = lineOf(versions, one);
  const shared = versions.filter(({ id }) => line.has(id) && others.has(id));
  return shared.reduce<NamedVersion | null>(
    (best, next) =>
      best === null || next.number > best.number || (next.number === best.number && next.id > best.id) ? next : best,
    null,
  );
}

/** A version and those behind it, the nearest first, at most `most`. */
export function nearestLineage(versions: readonly NamedVersion[], id: string, most: number): readonly NamedVersion[] {
  const line = lineOf(versions, id);
  return versions
    .filter((version) => line.has(version.id))
    .toSorted((one, other) => other.number - one.number || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}

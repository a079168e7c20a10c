import { matchingProfile, namedProfile, standardOf } from '../model/profileFor.ts';
import { mergedOverrides, resolveStyle, styleDifference } from '../model/resolveStyle.ts';
import type { Labels, NumberRow, Style, StyleOverrides, StyleProfile } from '../model/style.ts';
import type { PlainSop } from './plainSchema.ts';

/** The profile of a plain SOP and what the file changes in it. */
export interface PlainStyle {
  readonly profile: StyleProfile;
  readonly overrides: StyleOverrides;
}

/**
 * Works out how a plain SOP is printed. Its labels, punctuation and note column become its own; the profile (the one
 * asked for, else the one the file names, else the one of its office) supplies the rest. A file that names a profile
 * known here was written by this program: there `style` is the whole of what it changes, and its labels count only
 * where they deviate, so that a round trip changes nothing.
 */
export function plainStyle(
  plain: PlainSop,
  profiles: readonly StyleProfile[],
  wanted: StyleProfile | null,
): PlainStyle {
  const own = namedProfile([...profiles, standardOf(profiles)], plain.profile ?? '') ?? null;
  const explicit = explicitStyle(plain.style ?? {});
  if (plain.profile_style != null && !isSameStyle(own, plain.profile_style))
    return carriedStyle(plain, plain.profile_style, explicit, wanted ?? own ?? officeProfile(plain, profiles));
  if (own !== null) {
    const written = styleDifference(resolveStyle(own.style, explicit), formStyle(plain));
    return { profile: wanted ?? own, overrides: mergedOverrides(explicit, written) };
  }
  const profile = wanted ?? officeProfile(plain, profiles);
  const habits = styleDifference(profile.style, habitsOf(plain, profile.style));
  return { profile, overrides: mergedOverrides(mergedOverrides(habits, formStyle(plain)), explicit) };
}

/** The profile of the file's office. */
function officeProfile(plain: PlainSop, profiles: readonly StyleProfile[]): StyleProfile {
  return matchingProfile(profiles, issuerOf(plain)) ?? standardOf(profiles);
}

function isSameStyle(profile: StyleProfile | null, style: Style): boolean {
  return profile !== null && Object.keys(styleDifference(profile.style, style)).length === 0;
}

/**
 * A SOP that was printed with a profile which is not here, or is another one here: it becomes a matter of the SOP itself, so
 * that its print stays as it was.
 */
function carriedStyle(plain: PlainSop, base: Style, explicit: StyleOverrides, profile: StyleProfile): PlainStyle {
  const printed = resolveStyle(resolveStyle(base, explicit), formStyle(plain));
  return { profile, overrides: styleDifference(profile.style, printed) };
}

/** The file's `style`, whose labels may name the number row as well. */
function explicitStyle({ labels, ...style }: NonNullable<PlainSop['style']>): StyleOverrides {
  if (labels === undefined) return style;
  const { column_numbers: numbers, ...words } = labels;
  return { ...(numbers === undefined ? {} : { numberRow: numberRowOf(numbers) }), ...style, labels: words };
}

function issuerOf(plain: PlainSop) {
  const written = plain.issuer?.government ?? '';
  const inferred = plain.issuer?.government_inferred ?? plain.government_inferred ?? '';
  return { government: written === '' ? inferred : written, unitLines: plain.issuer?.unit_lines ?? [] };
}

/** The form as the file states it: labels (an absent one is not printed), punctuation, number row, note column. */
function formStyle(plain: PlainSop): StyleOverrides {
  const form: { -readonly [Key in keyof StyleOverrides]: StyleOverrides[Key] } = {};
  if (plain.labels) {
    const { column_numbers: numbers, ...labels } = plain.labels;
    form.labels = { ...noLabels, ...labels };
    form.numberRow = numberRowOf(numbers ?? []);
  }
  if (plain.label_punctuation)
    form.labelPunctuation = {
      header: plain.label_punctuation.header ?? '',
      sections: plain.label_punctuation.sections ?? '',
    };
  if (plain.has_notes_column != null) form.noteColumn = plain.has_notes_column;
  return form;
}

/** What the marks and numbers of the file show about the office's habits. */
function habitsOf(plain: PlainSop, base: Style): StyleOverrides {
  const habits: { -readonly [Key in keyof StyleOverrides]: StyleOverrides[Key] } = {};
  if (plain.label_punctuation) {
    if ((plain.label_punctuation.header ?? '') === '') habits.colonMode = 'none';
    else if (base.colonMode === 'none') habits.colonMode = 'inText';
  }
  const steps = plain.steps ?? [];
  const numbers = steps.flatMap(({ no }) =>
    typeof no === 'string' && /^\s*\d+\s*\.?\s*$/.test(no) ? [no.trim()] : [],
  );
  const suffix = majority(numbers, (number) => number.endsWith('.'));
  if (suffix !== null) habits.numberSuffix = suffix ? '.' : '';
  const answers = steps.flatMap(({ marks }) => (marks ?? []).filter((mark) => mark.kind === 'decision'));
  const letters = majority(answers, (mark) => mark.label.trim().length === 1);
  if (letters !== null) habits.branchLabels = letters ? ['Y', 'T'] : ['Ya', 'Tidak'];
  return habits;
}

/** What most of the values are, or null when they are evenly split or there are none. */
function majority<Value>(values: readonly Value[], test: (value: Value) => boolean): boolean | null {
  const yes = values.filter(test).length;
  const no = values.length - yes;
  return yes === no ? null : yes > no;
}

function numberRowOf(numbers: readonly string[]): NumberRow {
  if (numbers.length === 0) return 'none';
  return numbers.every((number) => number.trim().startsWith('(')) ? 'parentheses' : 'plain';
}

const noLabels: Labels = {
  number: null,
  created: null,
  revised: null,
  effective: null,
  approved_by: null,
  title: null,
  legal_basis: null,
  qualifications: null,
  related_sops: null,
  equipment: null,
  warnings: null,
  records: null,
  no: null,
  activity: null,
  actors_group: null,
  quality_group: null,
  requirements: null,
  time: null,
  outputs: null,
  notes: null,
  nip: null,
};

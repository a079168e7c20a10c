import { nipDigits } from '../model/nip.ts';
import type { Official, SopId } from '../model/sop.ts';
import { foldName, nameWords } from '../rules/names.ts';
import { foldText } from '../rules/words.ts';
import { isUnderWay } from './facts.ts';
import type { SurveyFacts } from './facts.ts';
import type { Reading, SurveyFinding } from './finding.ts';
import { groupBy } from './groups.ts';

interface Named extends Official {
  readonly sop: SopId;
  readonly facts: SurveyFacts;
}

/**
 * Officials about whom the SOPs disagree: a NIP or a name belongs to one person in every SOP; rank and post are compared
 * among SOPs that are still to be signed, because those in force keep what was true when they were signed.
 */
export function contradictoryOfficials(facts: readonly SurveyFacts[]): readonly SurveyFinding[] {
  const named = facts.flatMap((one) =>
    one.officials.map((official): Named => ({ ...official, sop: one.id, facts: one })),
  );
  const toSign = named.filter((one) => isUnderWay(one.facts));
  return [
    ...disagreements('nipOfSeveral', named, nipKey, (one) => one.nip, { key: personKey, text: (one) => one.name }),
    ...disagreements('severalNips', named, personKey, (one) => one.name, { key: nipKey, text: (one) => one.nip }),
    ...disagreements('severalRanks', toSign, personKey, (one) => one.name, { key: rankKey, text: (one) => one.rank }),
    ...disagreements('severalHolders', toSign, postKey, (one) => one.position, {
      key: personKey,
      text: (one) => one.name,
    }),
  ];
}

interface Compared {
  /** '' = nothing is said. */
  readonly key: (one: Named) => string;
  readonly text: (one: Named) => string;
}

function disagreements(
  kind: Extract<SurveyFinding, { readonly readings: unknown }>['kind'],
  named: readonly Named[],
  subjectKey: (one: Named) => string,
  subject: (one: Named) => string,
  compared: Compared,
): readonly SurveyFinding[] {
  return [...groupBy(named, subjectKey).values()].flatMap((group): SurveyFinding[] => {
    const [first] = group;
    const readings = [...groupBy(group, compared.key).values()].map((same): Reading => {
      const text = same[0] === undefined ? '' : compared.text(same[0]).trim();
      return { text, sops: [...new Set(same.map(({ sop }) => sop))] };
    });
    return first === undefined || readings.length < 2 ? [] : [{ kind, of: subject(first).trim(), readings }];
  });
}

function nipKey({ nip }: Named): string {
  const digits = nipDigits(nip);
  return /^\d{18}$/.test(digits) ? digits : '';
}

/** A person by the words of the name; degrees and what stands between them are written in many ways. */
function personKey({ name }: Named): string {
  const [bare = ''] = name.split(',');
  const words = foldText(bare)
    .replaceAll(/[.'’]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !titles.has(word));
  return words.join(' ');
}

const titles = new Set(['drs', 'dra', 'ir', 'dr', 'drg', 'prof', 'h', 'hj']);

function rankKey({ rank }: Named): string {
  return foldText(rank).replaceAll(/[\s.,()/-]/g, '');
}

/** Posts that there is one of in a whole government, whichever unit's SOP names them. */
const postsOfTheRegion = new Set(['sekda', 'walikota', 'bupati', 'gubernur']);

/**
 * A post: "Lurah" is another one in every unit, "Lurah Melati" and "Sekretaris Daerah" are the same wherever they stand.
 * Who signs on behalf of or in place of somebody does not hold the post.
 */
function postKey({ prefix, position, facts }: Named): string {
  const words = nameWords(position);
  if (prefix.trim() !== '' || words.length === 0) return '';
  const post = foldName(position);
  if (postsOfTheRegion.has(words[0] ?? '')) return `${foldText(facts.government)}\n${words[0] ?? ''}`;
  return words.length > 1 ? `${foldText(facts.government)}\n${post}` : `${foldText(facts.unit)}\n${post}`;
}

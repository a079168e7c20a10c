import type { Oversight } from '../../../sop/forms/oversight.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import type { Workspace as RuleWorkspace } from '../../../sop/rules/workspace.ts';
import { ok } from '../../../sop/model/result.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import { calendarDay } from '../calendarDay.ts';
import { openDocument } from '../documents.ts';
import { nextNumberOf } from './numberService.ts';
import type { Workspace } from '../ports.ts';
import { oversightOfSop } from '../forms/oversightFacts.ts';
import { signatureOf } from './signatureOf.ts';
import { readSurroundings } from '../store/kinship.ts';
import { numberTemplate, takenNumbers } from '../store/numbers.ts';
import { chainOf } from '../store/reviews.ts';

/** What the rules are told about the other SOPs, for one that is stored. */
export function surroundingsService(workspace: Workspace): Pick<Handlers, 'sop.surroundings'> {
  return {
    'sop.surroundings': ({ id }) => {
      const opened = openDocument(workspace.db, id);
      if (!opened.ok) return opened;
      const { entries, oversight, ...rest } = surroundingsOf(workspace, opened.value.sop);
      return ok({
        ...rest,
        nextNumber: freeNumber(workspace, opened.value.sop),
        entries: entries.map((entry) => ({ ...entry, related: [...entry.related] })),
        oversight: copyOf(oversight),
        signature: signatureOf(workspace.db, opened.value.sop),
      });
    },
  };
}

/** The same as data of the contract, whose lists nobody promises to leave alone. */
function copyOf(oversight: Oversight | null) {
  if (oversight === null) return null;
  const { entry, ...facts } = oversight;
  return { ...facts, entry: entry === null ? null : { ...entry, lacks: [...entry.lacks] } };
}

/** What stands around a SOP in the workspace: the others it has to do with, how its unit writes numbers, today. */
export function surroundingsOf({ db, ports }: Workspace, sop: Sop): RuleWorkspace {
  const around = readSurroundings(db, sop.id) ?? { entries: [], size: 0, unitProfile: null };
  // The versions of one procedure have the same name, and often the same number.
  const versions = chainOf(db, sop.id);
  return {
    ...around,
    entries: around.entries.filter(({ id }) => !versions.has(id)),
    numberPattern: numberTemplate(db, officeOf(sop.identity.issuer.unitLines)),
    // Only who writes the number needs another one.
    nextNumber: null,
    oversight: oversightOfSop(db, sop),
    today: calendarDay(ports.now()),
  };
}

/** The next free number of the SOP's unit in the year it is made, or in this one. */
function freeNumber(workspace: Workspace, { id, identity }: Sop): string {
  const unit = officeOf(identity.issuer.unitLines);
  const date = identity.created.iso ?? calendarDay(workspace.ports.now());
  return nextNumberOf(workspace, { unit, date, written: identity.number, taken: takenNumbers(workspace.db, id) })
    .number;
}

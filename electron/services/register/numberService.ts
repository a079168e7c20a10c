import { officeOf } from '../../../sop/model/officeOf.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import { foldPhrase } from '../../../sop/vocabulary/fold.ts';
import { nextNumber } from '../../../sop/vocabulary/nextNumber.ts';
import type { NumberAnswer, TakenNumber } from '../../../sop/vocabulary/nextNumber.ts';
import { templateFault } from '../../../sop/vocabulary/numberTemplate.ts';
import type { Handlers } from '../../contract/dispatcher.ts';
import type { Workspace } from '../ports.ts';
import { forgetLooksOfUnit } from '../store/looks.ts';
import { readSettings } from '../store/settings.ts';
import { numberTemplate, setNumberTemplate, takenNumbers } from '../store/numbers.ts';
import { write } from '../writing.ts';

/** Numbers of SOPs: the next free one, and how a unit writes them. */
export function numberService(workspace: Workspace): Pick<Handlers, 'number.next' | 'numbering.set'> {
  const { db } = workspace;
  return {
    'number.next': ({ sop, unit, written, date, template: tried }) => {
      const fault = tried === undefined ? null : templateFault(tried);
      if (fault !== null) return refuse({ code: 'templateFault', detail: fault });
      const taken = takenNumbers(db, sop);
      const answer = nextNumberOf(workspace, { unit, date, written, tried, taken });
      const own = foldPhrase(written);
      return ok({
        ...answer,
        gaps: [...answer.gaps],
        taken: own !== '' && taken.some(({ number }) => foldPhrase(number) === own),
      });
    },
    'numbering.set': ({ unit, template }) => {
      const fault = template === null ? null : templateFault(template);
      if (fault !== null) return refuse({ code: 'templateFault', detail: fault });
      return write(workspace, () => {
        setNumberTemplate(db, unit, template);
        forgetLooksOfUnit(db, unit);
        return ok({});
      });
    },
  };
}

/** What a number is asked for; `tried` is a template that is not the unit's yet. */
interface NumberWish {
  readonly unit: string;
  /** ISO day that year and month are taken from. */
  readonly date: string;
  readonly written: string;
  readonly tried?: string | undefined;
  readonly taken: readonly TakenNumber[];
}

/** The next free number of a unit of this workspace. */
export function nextNumberOf(workspace: Workspace, { unit, date, written, tried, taken }: NumberWish): NumberAnswer {
  const template = tried ?? numberTemplate(workspace.db, unit);
  const code = codeOf(workspace, unit);
  return nextNumber({ template, unit, code, date, written: tried === undefined ? written : '', taken });
}

/** The code of the office of this workspace, for its own unit; other units are written by their names. */
function codeOf({ db }: Workspace, unit: string): string {
  const { office } = readSettings(db);
  return foldPhrase(officeOf(office.unitLines)) === foldPhrase(unit) ? office.unitCode : '';
}

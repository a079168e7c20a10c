import { reminders } from '../../../sop/ledger/reminders.ts';
import { ok, refuse } from '../../../sop/model/result.ts';
import { foldNumber } from '../../../sop/rules/workspace.ts';
import { numberGaps } from '../../../sop/survey/gaps.ts';
import { foldPhrase } from '../../../sop/vocabulary/fold.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { calendarDay } from '../calendarDay.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { putOff, readPutOff, releaseNumber, reservedNumbers, reserveNumber } from '../store/ledger.ts';
import { numberTemplates, sopsWithNumber, takenNumbers } from '../store/numbers.ts';
import { openRegister } from '../store/register.ts';
import { write } from '../writing.ts';
import { listFiles } from './listFiles.ts';
import { nextNumberOf } from './numberService.ts';
import { reminderFacts } from './reminderFacts.ts';

/** The register as offices keep it: reminders, reserved and skipped numbers, the official list. */
export function ledgerService(workspace: Workspace): Pick<Handlers, 'ledger.read' | 'ledger.write' | 'ledger.export'> {
  const { db, ports } = workspace;
  const register = openRegister(db, ports.version);
  const files = listFiles(workspace);
  const today = (): string => calendarDay(ports.now());
  return {
    'ledger.read': () => {
      const off = readPutOff(db, today());
      return ok({
        reminders: reminders(reminderFacts(db), off, today()).map((one) => ({ ...one, sops: [...one.sops] })),
        putOff: byDay(off),
        reserved: [...reservedNumbers(db)],
        gaps: gapsOf(db, today()),
        units: unitsOf(workspace, today()),
      });
    },
    'ledger.write': (asked) =>
      write(workspace, (): Outcome<'ledger.write'> => {
        const at = ports.now().toISOString();
        switch (asked.kind) {
          case 'putOff':
            putOff(db, asked.reminder, asked.sops, asked.until);
            return ok({});
          case 'release':
            return releaseNumber(db, asked.id, at) ? ok({}) : refuse({ code: 'notFound', detail: asked.id });
          case 'reserve': {
            const { number, unit, purpose, name } = asked;
            const [other] = sopsWithNumber(db, foldNumber(number));
            if (other !== undefined) return refuse({ code: 'numberInUse', detail: other.title });
            const kept = reserveNumber(db, { id: ports.ids(), number, unit, purpose, name, reservedAt: at });
            return kept ? ok({}) : refuse({ code: 'numberReserved', detail: number });
          }
        }
      }),
    'ledger.export': async ({ ids, filter, scope, formats, withNumbers }) => {
      const chosen = ids ?? register.ids({ ...filter, offset: 0, limit: Infinity });
      const numbers = withNumbers
        ? { reserved: reservedNumbers(db).filter(({ usedBy }) => usedBy === null), gaps: gapsOf(db, today()) }
        : { reserved: [], gaps: [] };
      return ok({ files: await files({ ids: chosen, scope, formats, day: today(), ...numbers }) });
    },
  };
}

/** What was put off to the same day, together. */
function byDay(off: ReturnType<typeof readPutOff>) {
  const days = new Map<string, { kind: (typeof off)[number]['kind']; sops: string[]; until: string }>();
  for (const { kind, sop, until } of off) {
    const known = days.get(`${kind} ${until}`);
    if (known === undefined) days.set(`${kind} ${until}`, { kind, sops: [sop], until });
    else known.sops.push(sop);
  }
  return [...days.values()];
}

/** Numbers that units skipped. A reserved number is not skipped, and the archive has its numbers still. */
function gapsOf(db: ReadableDb, today: string) {
  const templates = new Map(numberTemplates(db).map(({ unit, template }) => [unit, template]));
  return numberGaps(takenNumbers(db, ''), templates, today).map(({ unit, year, numbers, isCut }) => {
    return { unit, year, numbers: [...numbers], isCut };
  });
}

/** The units that have numbered SOPs, and the next number of each. */
function unitsOf(workspace: Workspace, today: string) {
  const taken = takenNumbers(workspace.db, '');
  const units = new Map(taken.map(({ unit }) => [foldPhrase(unit), unit]));
  return [...units.values()]
    .filter((unit) => unit !== '')
    .toSorted((one, other) => one.localeCompare(other, 'id'))
    .map((unit) => ({ unit, next: nextNumberOf(workspace, { unit, date: today, written: '', taken }).number }));
}

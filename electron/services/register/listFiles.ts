import { createHash } from 'node:crypto';
import { formatDate } from '../../../sop/model/dates.ts';
import type { SopId } from '../../../sop/model/sop.ts';
import { officialListPaper } from '../../../sop/ledger/officialList.ts';
import type { GapLine, ListedSop, ListFacts } from '../../../sop/ledger/officialList.ts';
import { successionWords } from '../../../sop/ledger/succession.ts';
import { calendarDay } from '../calendarDay.ts';
import { fileBaseName } from '../exporting/fileName.ts';
import { officeLetterhead, workspacePapers } from '../exporting/workspacePapers.ts';
import type { WrittenFile } from '../exporting/workspacePapers.ts';
import type { Workspace } from '../ports.ts';
import { ledgerSops } from '../store/ledger.ts';
import type { ReservedNumber } from '../store/ledger.ts';
import { readSettings } from '../store/settings.ts';
import { listSheet } from './listSheet.ts';
import { successionsOf } from './successions.ts';

/** What an official list is made of. */
export interface ListRequest {
  readonly ids: readonly SopId[];
  readonly scope: string;
  readonly formats: readonly ('xlsx' | 'pdf' | 'docx')[];
  /** ISO day on which the register was as the list says. */
  readonly day: string;
  readonly reserved: readonly ReservedNumber[];
  readonly gaps: readonly GapLine[];
}

/** Writes "Daftar SOP" as files, by unit, number and title. */
export function listFiles(workspace: Workspace): (request: ListRequest) => Promise<WrittenFile[]> {
  const { db } = workspace;
  const papers = workspacePapers(workspace);
  return async ({ ids, scope, formats, day, reserved, gaps }) => {
    const stored = ledgerSops(db, ids);
    const successions = successionsOf(
      db,
      stored.map(({ id }) => id),
    );
    const sops = stored
      .map((sop): ListedSop => {
        const succession = successions.get(sop.id);
        return { ...sop, notes: succession === undefined ? [] : successionWords(succession) };
      })
      .toSorted(
        (one, other) =>
          compared(one.unit, other.unit) || compared(one.number, other.number) || compared(one.title, other.title),
      );
    const dayText = (iso: string): string => formatDate(iso) ?? iso;
    const { office, review } = readSettings(db);
    const facts: ListFacts = {
      scope,
      day: dayText(day),
      letterhead: officeLetterhead(workspace),
      signer: review.signer.position.trim() === '' ? null : review.signer,
      place: office.place,
      reserved: reserved.map(({ reservedAt, ...line }) => ({ ...line, since: calendarDay(new Date(reservedAt)) })),
      gaps,
      dayText,
    };
    const onPaper = await papers(
      officialListPaper(sops, facts),
      day,
      formats.filter((format) => format !== 'xlsx'),
    );
    if (!formats.includes('xlsx')) return onPaper;
    const { writeXlsx, xlsxType } = await import('../exporting/xlsx/writeXlsx.ts');
    const bytes = await writeXlsx(listSheet(sops, facts));
    const name = `${fileBaseName({ number: '', title: 'Daftar Standar Operasional Prosedur' })}.xlsx`;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [{ name, mediaType: xlsxType, base64: Buffer.from(bytes).toString('base64'), sha256, pages: 1 }, ...onPaper];
  };
}

/** As an office sorts: "2" before "10", capitals beside small letters, what is empty last. */
function compared(one: string, other: string): number {
  if (one.trim() === '' || other.trim() === '') return Number(one.trim() === '') - Number(other.trim() === '');
  return collator.compare(one.trim(), other.trim());
}

const collator = new Intl.Collator('id', { numeric: true });

import { chooseFiles } from '../desk/readFiles.ts';
import { showHandover } from '../state/handover.ts';

/** Files that come back: signed PDFs, and scans. */
const accepted = '.pdf,application/pdf,.jpg,.jpeg,image/jpeg,.png,image/png';

/** Asks for a file that came back and shows what it is; `intended` = the export it is meant for, where that is known. */
export async function chooseReturnedFor(intended: string | null): Promise<void> {
  const [file] = await chooseFiles(accepted, false);
  if (file !== undefined) showHandover({ kind: 'return', file, export: intended });
}

/** The same where Lajur finds out what the file belongs to. */
export function chooseReturned(): void {
  void chooseReturnedFor(null);
}

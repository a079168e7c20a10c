/**
 * `bookMemory.ts ours|raw <number of SOPs>`: makes a book in a process of its own and prints the most memory it ever held, in
 * bytes. SOPs are laid out one after the other, as an export does.
 */
import path from 'node:path';
import { readFontFiles } from '../../../electron/services/exporting/fontFiles.ts';
import { sopDocument, type PaintedSop } from '../../../electron/services/exporting/pdf/paintPdf.ts';
import { paintPdfBook, type BoundDocument } from '../../../electron/services/exporting/pdf/paintPdfBook.ts';
import { resourcesFolder } from '../../../electron/services/system.ts';
import { bookOf, pagesOf } from './book.ts';
import { paintRaw } from './rawPdfkit.ts';

const [painter = 'ours', count = '100'] = process.argv.slice(2);
const fonts = readFontFiles(path.join(resourcesFolder, 'fonts'));
const book = bookOf(Number(count));
const bytes =
  painter === 'raw'
    ? await paintRaw(pagesOf(book.sops), fonts)
    : paintPdfBook({ ...book, documents: documents(book.sops), fonts });
if (bytes.length === 0) throw new Error('The book is empty.');
// maxRSS counts kilobytes on every system that Node runs on.
process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);

function* documents(sops: Iterable<PaintedSop>): Generator<BoundDocument> {
  for (const sop of sops) yield sopDocument(sop);
}

import { partsOf } from './pdfParts.ts';

const blockSize = 1 << 18;

/**
 * Takes the bytes where pdfkit makes them; the function returned ends the document and gives them all. Thousands of small pieces
 * sent through a stream cost more time than their making, and each kept by itself more memory than it holds: they are laid
 * side by side in blocks.
 */
export function writtenBytes(doc: PDFKit.PDFDocument): () => Uint8Array {
  const full: Buffer[] = [];
  let block = Buffer.allocUnsafe(blockSize);
  let used = 0;
  const take = (piece: Uint8Array): void => {
    if (used + piece.length > block.length) {
      full.push(block.subarray(0, used));
      block = Buffer.allocUnsafe(Math.max(blockSize, piece.length));
      used = 0;
    }
    block.set(piece, used);
    used += piece.length;
  };
  // The first line of the file is written when the document is made.
  const head: unknown = doc.read();
  if (head instanceof Uint8Array) take(head);
  partsOf(doc).push = (piece) => {
    if (piece !== null) take(piece);
    return true;
  };
  return () => {
    doc.end();
    return Buffer.concat([...full, block.subarray(0, used)]);
  };
}

import { writableText } from './xmlText.ts';

/** Longest name without its ending, in bytes of UTF-8: what every file system and mail program takes (safety, 2.3). */
const longestBytes = 120;

/** Room for the page of an SVG and the number of a second file of the same name. */
const reservedBytes = 12;

/** Names Windows keeps for devices, whatever the ending. */
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|[. ])/i;

/** Control characters, and the invisible ones that turn text around or hide in it. */
const invisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** Signs that Windows or a path gives a meaning. */
const reservedSigns = /[<>:"/\\|?*]/g;

/**
 * The name of an exported file without its ending: number and title, safe on every system. Always one plain name: never
 * empty, no folder, no leading or trailing dot or blank, at most 120 bytes together with a page or repeat number.
 */
export function fileBaseName(sop: { readonly number: string; readonly title: string }): string {
  const parts = [sop.number, sop.title].map(cleanPart).filter((part) => part !== '');
  const name = trimEnds(cut(trimEnds(parts.join(' ')), longestBytes - reservedBytes));
  if (name === '') return 'SOP';
  return deviceName.test(name) ? `SOP ${name}` : name;
}

function cleanPart(text: string): string {
  return trimEnds(
    writableText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' '))
      .normalize('NFC')
      .replace(invisible, '')
      .replace(reservedSigns, '-')
      .replace(/\s+/g, ' ')
      .replace(/-{2,}/g, '-'),
  );
}

function trimEnds(text: string): string {
  return text.replace(/^[\s.~-]+|[\s.-]+$/g, '');
}

/** Cuts at a whole character. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter('id', { granularity: 'grapheme' }).segment(text)) {
    length += Buffer.byteLength(segment, 'utf8');
    if (length > bytes) return kept;
    kept += segment;
  }
  return kept;
}

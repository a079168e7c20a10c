import type { Sop } from '../model/sop.ts';
import type { Decree } from './documentSet.ts';

/** KEPUTUSAN or PERATURAN with whose it is: "KEPUTUSAN WALIKOTA KOTA CONTOH". */
export function decreeName(decree: Decree): string {
  return [decree.instrument.toLocaleUpperCase('id'), capitals(decree.issuer)].filter((part) => part !== '').join(' ');
}

/** "NOMOR 060/12 TAHUN 2022", with dots to write on where nothing is known yet. */
export function decreeNumber({ number, year }: Decree): string {
  const written = number.trim() === '' ? '…………' : number.trim();
  return `NOMOR ${written} TAHUN ${year.trim() === '' ? '………' : year.trim()}`;
}

/** What stands behind "Menetapkan". */
export function enactingWords(decree: Decree): string {
  if (decree.enacting.trim() !== '') return decree.enacting.trim();
  const about = capitals(decree.about);
  return `${decreeName(decree)}${about === '' ? '' : ` TENTANG ${about}`}.`;
}

/** The words before the list of the SOPs. */
export function annexIntro(decree: Decree): string {
  const written = decree.annex.intro.trim();
  return written === '' ? 'Standar Operasional Prosedur yang ditetapkan terdiri dari:' : written;
}

/** The titles as the annex of the decree lists them: as the decree was signed, else those of the sheets. */
export function listedTitles(decree: Decree, sops: readonly Sop[]): readonly string[] {
  if (decree.annex.titles !== null) return decree.annex.titles;
  return sops.map(({ identity }, index) => {
    const title = identity.title
      .replace(/\s+/gu, ' ')
      .replace(/[.;,\s]+$/u, '')
      .trim();
    const named = /^sop\b/iu.test(title) ? title : `SOP ${title}`;
    return `${named}${index === sops.length - 1 ? '.' : ';'}`;
  });
}

export function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('id');
}

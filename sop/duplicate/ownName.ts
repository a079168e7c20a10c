/** Kinds of office whose own name is that of a place: "Kelurahan Mawar". Other names are words of their work: "Bagian Umum". */
const placeKind = /^(kelurahan|desa|kecamatan|kampung|nagari|gampong|distrik|(?:upt\s+)?puskesmas)\s+/i;
const workKind = /^(bagian|sub\s?bagian|dinas|badan|bidang|seksi|kantor|inspektorat|unit|uptd?)\s+/i;

/** The name of an office apart from what kind of office it is. `isPlace`: the name of a place, which no other word looks like. */
export function ownName(office: string): { readonly name: string; readonly isPlace: boolean } | null {
  const text = office.trim();
  const kind = placeKind.exec(text) ?? workKind.exec(text);
  const name = kind === null ? '' : text.slice(kind[0].length).trim();
  return name === '' ? null : { name, isPlace: placeKind.test(text) };
}

/** Codes of a file that another program has open. */
const held = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Codes of a disk without room. */
const full = new Set(['ENOSPC', 'EDQUOT']);

/** What the user reads when a file could not be put where he wanted it: what happened, what is not lost, what next. */
export const notSaved = {
  title: 'Berkas tidak tersimpan',
  body: (code: string): string => {
    if (held.has(code))
      return 'Berkas sedang dibuka di program lain sehingga tidak dapat ditimpa. SOP tetap aman. Tutup berkas atau pakai nama lain.';
    if (full.has(code))
      return 'Tempat yang dipilih penuh. SOP tetap aman dan berkas lama di sana tidak berubah. Kosongkan ruang atau pilih tempat lain.';
    return `Berkas tidak tertulis utuh di tempat yang dipilih (${code}). SOP tetap aman. Pilih tempat lain, lalu coba lagi.`;
  },
} as const;

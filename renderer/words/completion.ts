/** Words of the lists that finish what is typed, of the address book and of SOP numbers. */
export const completionWords = {
  list: 'Saran isian',
  /** Read aloud when a list opens. */
  opened: (count: number) => `${count} saran. Panah bawah untuk memilih, Esc untuk menutup.`,
  /** Under a regulation that is offered in place of the one that was typed. */
  replaces: (former: string) => `Menggantikan ${former}`,
  nextNumber: 'Nomor berikutnya',
  skippedNumber: 'Nomor yang terlewat',
  newPerson: 'Tambah pejabat baru',
  nip: (nip: string) => `NIP ${nip}`,
  enter: 'Enter',
} as const;

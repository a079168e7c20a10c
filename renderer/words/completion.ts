/** Words of the lists that finish what is typed, of the address book and of SOP numbers. */
export const completionWords = {
  list: 'Saran isian',
  /** Read aloud when a list opens. */
  opened: (count: number) => `${count} saran. Panah bawah untuk memilih, Esc untuk menutup.`,
  replacedBy: (successor: string) => `Sudah diganti: ${successor}`,
  newPerson: 'Tambah pejabat baru',
  nip: (nip: string) => `NIP ${nip}`,
  enter: 'Enter',
} as const;

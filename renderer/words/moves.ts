import type { MoveAct } from '../../sop/review/statusMoves.ts';
import type { Status } from '../../sop/model/sop.ts';

interface ActWords {
  /** The button and the menu entry. */
  readonly label: string;
  /** What will happen to one SOP, before it does. */
  readonly happens: string;
  /** What is asked for. */
  readonly asks: string;
}

/** Words of moving a SOP from one status to the next: what the button says, and what will happen. */
export const moveWords = {
  button: (status: string): string => `Status ${status}. Ubah status`,
  menu: 'Ubah status',
  none: 'Tidak ada status berikutnya',
  acts: {
    submit: {
      label: 'Ajukan reviu',
      happens: 'Versi ini disimpan dan isinya terkunci selama direviu. Anda dapat menariknya kembali.',
      asks: 'Pesan untuk yang mereviu',
    },
    takeBack: {
      label: 'Tarik kembali',
      happens: 'SOP kembali menjadi draf dan dapat disunting. Versi yang sudah diajukan tetap tersimpan di riwayat.',
      asks: 'Mengapa ditarik?',
    },
    return: {
      label: 'Kembalikan untuk diperbaiki',
      happens: 'SOP kembali kepada penulis dengan temuannya. Sesudah ini isinya dapat disunting lagi.',
      asks: 'Pesan untuk penulis',
    },
    approve: {
      label: 'Nyatakan sesuai',
      happens: 'SOP dinyatakan sesuai dan siap dimintakan pengesahan. Isinya tetap terkunci.',
      asks: 'Pesan untuk penulis',
    },
    changeVerdict: {
      label: 'Ubah putusan',
      happens: 'Putusan sebelumnya diganti. Keduanya tetap tercatat di riwayat.',
      asks: 'Mengapa putusan diubah?',
    },
    reopen: {
      label: 'Buka lagi untuk disunting',
      happens: 'SOP kembali menjadi draf. Putusan sesuai tidak berlaku lagi untuk isi yang diubah.',
      asks: 'Mengapa dibuka lagi?',
    },
    passOn: {
      label: 'Mintakan pengesahan',
      happens: 'SOP menunggu tanda tangan pejabat yang mengesahkan. Isinya tetap terkunci.',
      asks: 'Pesan',
    },
    recall: {
      label: 'Tarik dari pengesahan',
      happens: 'SOP kembali berstatus Sesuai dan belum disahkan.',
      asks: 'Mengapa ditarik?',
    },
    reject: {
      label: 'Tolak pengesahan',
      happens: 'SOP kembali kepada penulis untuk diperbaiki dan dapat disunting lagi.',
      asks: 'Mengapa ditolak?',
    },
    enact: {
      label: 'Tetapkan berlaku',
      happens: 'SOP berlaku sejak tanggal efektifnya. Isinya tidak berubah lagi; perubahan dibuat sebagai versi baru.',
      asks: 'Catatan',
    },
    replace: {
      label: 'Tandai digantikan',
      happens: 'SOP tidak berlaku lagi karena ada penggantinya. Status ini tidak dapat diubah lagi.',
      asks: 'Digantikan oleh apa, dan mengapa?',
    },
    revoke: {
      label: 'Cabut',
      happens: 'SOP tidak berlaku lagi. Status ini tidak dapat diubah lagi.',
      asks: 'Dasar dan alasan pencabutan',
    },
  } satisfies Readonly<Record<MoveAct, ActWords>>,
  revocation: {
    instrument: 'Dicabut dengan',
    instrumentHint: 'Misalnya Keputusan Wali Kota. Boleh dikosongkan.',
    number: 'Nomor keputusan',
    date: 'Tanggal keputusan',
  },
  successor: 'Digantikan oleh',
  noSuccessor: 'Tidak disebut',
  submitAgain: 'Ajukan lagi',
  renew: 'Buat versi baru',
  fromTo: (from: string, to: string): string => `${from} → ${to}`,
  reasonHint: 'Wajib diisi. Tercatat di riwayat SOP dengan nama Anda.',
  mayBeEmpty: 'Boleh kosong. Tercatat di riwayat SOP dengan nama Anda.',
  number: 'Nomor SOP',
  numberHint: 'Belum diisi. Nomor harus ada sebelum SOP disahkan.',
  notSaved: 'Tulisan terakhir belum tersimpan, jadi status belum diubah. Tunggu sampai tersimpan, lalu coba lagi.',
  effective: 'Tanggal efektif',
  effectiveHint: 'Misalnya 2 Januari 2026. Kosongkan bila sudah tertulis di SOP.',
  effectiveUnread: 'Tanggal belum terbaca. Tulis misalnya 2 Januari 2026.',
  cancel: 'Batal',
  several: (count: number): string => `${count} SOP`,
  skipped: (count: number): string => `${count} SOP lain yang dipilih berstatus lain dan tidak ikut.`,
  refused: (title: string, why: string): string => `${title}: ${why}`,
  moving: (done: number, all: number): string => `${done} dari ${all} SOP…`,
  moved: (count: number, status: string): string =>
    count === 1 ? `Status sekarang: ${status}.` : `${count} SOP sekarang berstatus ${status}.`,
  done: 'Selesai',
  send: 'Kirim berkas .lajur',
  submittedNext: 'Versi ini tersimpan. Bila yang mereviu memakai komputer lain, kirimkan berkasnya.',
  answeredNext: 'Putusan tercatat. Bila penulisnya memakai komputer lain, kirimkan hasilnya.',
  errors: (count: number): string => `Masih ada ${count} kesalahan. Yang mereviu akan melihatnya juga.`,
  unanswered: (count: number): string => `${count} temuan wajib belum dijawab. Yang mereviu akan menanyakannya lagi.`,
} as const;

/** One line for the status bar when somebody types in a SOP that cannot be edited now. */
export const lockWords: Readonly<Record<Status, string>> = {
  draft: '',
  needsRevision: '',
  submitted: 'SOP sedang direviu. Tarik kembali untuk menyunting.',
  compliant: 'SOP dinyatakan sesuai. Buka lagi untuk menyunting.',
  awaitingApproval: 'SOP menunggu pengesahan. Tarik dahulu untuk menyunting.',
  inForce: 'SOP sudah berlaku. Ubah lewat Buat versi baru.',
  superseded: 'SOP sudah digantikan, tidak dapat disunting.',
  revoked: 'SOP sudah dicabut, tidak dapat disunting.',
};

/** The same for whoever reviews it. */
export const reviewLock =
  'Isi SOP tidak diubah saat mereviu. Catat temuan dengan Ctrl+Alt+M; teks pengganti dapat diusulkan di situ.';

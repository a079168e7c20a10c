/** Where a key works: in the whole editor, on a cell of the page, on a symbol, on a heading, while typing, in the register. */
export type KeyGround = 'frame' | 'cell' | 'symbol' | 'lane' | 'typing' | 'register' | 'clipboard' | 'everywhere';

/** One line of the key sheet. */
export interface KeyLine {
  /** As it stands on the keyboard. */
  readonly keys: string;
  readonly does: string;
  readonly on: KeyGround;
  /** The same as the handlers name them; the tests hold both against each other. */
  readonly presses: readonly string[];
}

export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

/** Words of the key sheet itself. */
export const keyWords = { search: 'Cari tombol', none: 'Tidak ada tombol untuk kata itu.' } as const;

function line(on: KeyGround, keys: string, does: string, ...presses: readonly string[]): KeyLine {
  return { on, keys, does, presses };
}

/** Every key of the application, by what one wants to do: the one list that the sheet shows and the tests compare with the handlers. */
export const keySheet: readonly KeyGroup[] = [
  {
    title: 'Berpindah',
    lines: [
      line('cell', '← → ↑ ↓', 'Sel di samping, di atas, di bawah', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
      line('cell', 'Tab / Shift+Tab', 'Sel berikut / sebelumnya', 'Tab', 'Shift+Tab'),
      line('cell', 'Home / End', 'Sel pertama / terakhir di baris', 'Home', 'End'),
      line('cell', 'Ctrl+Home / Ctrl+End', 'Sel pertama / terakhir tabel', 'Ctrl+Home', 'Ctrl+End'),
      line('frame', 'Ctrl+G', 'Ke langkah nomor', 'Ctrl+g'),
      line('frame', 'Ctrl+PgUp / Ctrl+PgDn', 'Halaman sebelumnya / berikutnya', 'Ctrl+PageUp', 'Ctrl+PageDown'),
      line('everywhere', 'PgUp / PgDn', 'Menggulir'),
      line('frame', 'F6 / Shift+F6', 'Bagian jendela berikutnya / sebelumnya', 'F6', 'Shift+F6'),
      line('cell', 'Esc', 'Dari sel ke baris, lalu ke halaman', 'Escape'),
    ],
  },
  {
    title: 'Mengisi sel',
    lines: [
      line('cell', 'Huruf', 'Mengganti isi sel'),
      line('cell', 'F2', 'Menyunting isi sel', 'F2'),
      line('cell', 'Enter / Shift+Enter', 'Turun, langkah baru di akhir / naik', 'Enter', 'Shift+Enter'),
      line('cell', 'Delete / Backspace', 'Mengosongkan sel / lalu mengetik', 'Delete', 'Backspace'),
      line('typing', 'Enter / Tab', 'Selesai dan turun / ke kanan; butir baru dalam daftar', 'Enter', 'Tab'),
      line('typing', 'Ctrl+Enter', 'Baris baru di dalam sel', 'Ctrl+Enter'),
      line('typing', 'Esc', 'Kembali ke isi semula', 'Escape'),
      line('typing', 'Alt+↓', 'Membuka saran; ↓ lalu Enter memilihnya'),
      line('cell', 'Ctrl+D', 'Isi ke bawah', 'Ctrl+d'),
      line('clipboard', 'Ctrl+C / Ctrl+X / Ctrl+V', 'Salin / potong / tempel sel, baris, atau tabel'),
    ],
  },
  {
    title: 'Baris',
    lines: [
      line('cell', 'Shift+↑ / Shift+↓', 'Memilih beberapa baris', 'Shift+ArrowUp', 'Shift+ArrowDown'),
      line('cell', 'Ctrl+A', 'Memilih semua baris', 'Ctrl+a'),
      line('cell', 'Alt+↑ / Alt+↓', 'Memindahkan baris', 'Alt+ArrowUp', 'Alt+ArrowDown'),
      line('cell', 'Ctrl+Shift+=', 'Menyisipkan langkah di bawah', 'Ctrl+Shift+=', 'Ctrl+Shift++'),
      line('cell', 'Ctrl+-', 'Menghapus baris', 'Ctrl+-'),
    ],
  },
  {
    title: 'Kolom pelaksana',
    lines: [
      line('symbol', 'Enter / Shift+Enter', 'Menempatkan simbol / pelaksana kedua', 'Enter', 'Shift+Enter'),
      line('symbol', 'Spasi', 'Proses atau keputusan', ' '),
      line('symbol', 'Delete / Backspace', 'Menghapus simbol', 'Delete', 'Backspace'),
      line('symbol', 'T3 · Y7 · L5', 'Tidak, Ya, atau lanjut ke langkah itu; 0 = akhir', 't', 'y', 'l'),
      line('symbol', 'M · E', 'Mulai / selesai di langkah ini', 'm', 'e'),
      line('symbol', 'B · S', 'Bekerja bersama / serah terima', 'b', 's'),
      line('symbol', 'P', 'Mengatur lekuk panah', 'p'),
      line('symbol', 'Ctrl+← / Ctrl+→', 'Memindahkan simbol', 'Ctrl+ArrowLeft', 'Ctrl+ArrowRight'),
      line(
        'lane',
        'Ctrl+Shift+← / →',
        'Memindahkan kolom, pada judulnya',
        'Ctrl+Shift+ArrowLeft',
        'Ctrl+Shift+ArrowRight',
      ),
      line('lane', 'Ctrl+Shift+=', 'Kolom baru di kanan, pada judulnya', 'Ctrl+Shift+=', 'Ctrl+Shift++'),
      line('lane', 'Ctrl+-', 'Menghapus kolom, pada judulnya', 'Ctrl+-'),
    ],
  },
  {
    title: 'Dokumen',
    lines: [
      line('frame', 'Ctrl+Z / Ctrl+Y', 'Urungkan / ulangi', 'Ctrl+z', 'Ctrl+y', 'Ctrl+Shift+z'),
      line('frame', 'Ctrl+F / Ctrl+H', 'Cari / ganti', 'Ctrl+f', 'Ctrl+h'),
      line('frame', 'F8 / Shift+F8', 'Masalah atau temuan berikutnya / sebelumnya', 'F8', 'Shift+F8'),
      line('frame', 'Alt+Enter', 'Menerapkan perbaikan atau usul yang terbuka', 'Alt+Enter'),
      line('frame', 'Ctrl+E', 'Ekspor', 'Ctrl+e'),
      line('frame', 'Ctrl+P', 'Cetak', 'Ctrl+p'),
      line('frame', 'Ctrl+S', 'Menanyakan kapan tersimpan; menyimpan tidak perlu', 'Ctrl+s'),
    ],
  },
  {
    title: 'Reviu',
    lines: [
      line('frame', 'Ctrl+Alt+M', 'Tambah temuan pada yang dipilih', 'Ctrl+Alt+m'),
      line('everywhere', 'Enter', 'Menerima usul, pada temuan yang terbuka'),
      line('everywhere', 'R', 'Membalas temuan yang terbuka'),
      line('everywhere', 'Ctrl+Enter', 'Mencatat temuan atau balasan yang ditulis'),
    ],
  },
  {
    title: 'Banding dan gabung',
    lines: [
      line('everywhere', 'F8 / Shift+F8', 'Perubahan berikutnya / sebelumnya'),
      line('everywhere', '← → lalu Enter', 'Memilih isi yang dipakai, lalu ke pilihan berikutnya'),
      line('everywhere', 'Esc', 'Kembali ke SOP'),
    ],
  },
  {
    title: 'Tampilan',
    lines: [
      line('frame', 'Ctrl+0 / Ctrl+9', 'Lebar halaman / satu halaman', 'Ctrl+0', 'Ctrl+9'),
      line(
        'frame',
        'Ctrl+Alt+= / Ctrl+Alt+-',
        'Perbesar / perkecil, juga Ctrl+roda tetikus',
        'Ctrl+Alt+=',
        'Ctrl+Alt+-',
      ),
      line(
        'frame',
        'Ctrl+1 … Ctrl+4',
        'Panel Isian / Masalah / Temuan / Riwayat',
        'Ctrl+1',
        'Ctrl+2',
        'Ctrl+3',
        'Ctrl+4',
      ),
      line('frame', 'Ctrl+\\', 'Menampilkan atau menyembunyikan panel', 'Ctrl+\\'),
      line('frame', 'F9 / Shift+F9', 'Kertas berikutnya / sebelumnya', 'F9', 'Shift+F9'),
      line('frame', 'Ctrl+F9', 'Lanskap atau potret', 'Ctrl+F9'),
    ],
  },
  {
    title: 'Daftar SOP',
    lines: [
      line('register', 'Ctrl+N', 'SOP baru'),
      line('register', 'Ctrl+O', 'Impor berkas'),
      line('register', 'Ctrl+F', 'Cari'),
      line('register', '↑ ↓', 'Berpindah baris'),
      line('register', 'Enter', 'Membuka SOP'),
      line('register', 'Spasi', 'Memilih baris'),
      line('register', 'Shift+↑ / Shift+↓', 'Memilih beberapa baris'),
      line('register', 'Ctrl+A', 'Memilih semua yang ditemukan'),
      line('register', 'Shift+F10', 'Tindakan untuk baris'),
      line('register', 'Delete', 'Memindahkan ke arsip'),
      line('register', 'Ctrl+E', 'Mengekspor SOP yang dipilih'),
      line('register', 'Ctrl+Z', 'Mengurungkan pengarsipan'),
    ],
  },
  {
    title: 'Bantuan',
    lines: [line('everywhere', 'F1', 'Panduan'), line('frame', 'Ctrl+/', 'Daftar tombol ini', 'Ctrl+/')],
  },
];

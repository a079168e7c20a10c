/**
 * What the user reads when the host refuses: what happened, what is not lost, what to do next. Every refusal of the
 * contract has its sentence here.
 */
export const failureSentences = {
  notFound:
    'Data ini tidak ada lagi, mungkin sudah dihapus dari jendela lain. SOP lain tidak berubah. Kembali ke daftar dan pilih lagi.',
  damaged:
    'Isi SOP ini tidak terbaca utuh. Data aslinya dibiarkan seperti adanya dan SOP lain aman. Pulihkan dari cadangan, lalu buka lagi.',
  formDamaged:
    'Isi formulir ini tidak terbaca utuh. Data aslinya dibiarkan seperti adanya; formulir lain dan semua SOP aman. Pulihkan dari cadangan, atau buat formulir baru.',
  formNewer: 'Formulir ini dibuat dengan Lajur yang lebih baru. Isinya tidak diubah. Perbarui Lajur, lalu buka lagi.',
  formStale:
    'Formulir ini sudah diubah dari jendela lain, sehingga isian terakhir di sini belum tersimpan. Yang sudah tersimpan tetap aman. Kembali ke daftar, buka lagi formulirnya, lalu ulangi isian itu.',
  setDamaged:
    'Isi dokumen SOP ini tidak terbaca utuh. Data aslinya dibiarkan seperti adanya; semua SOP di dalamnya aman. Pulihkan dari cadangan, atau susun dokumen baru.',
  setNewer: 'Dokumen SOP ini dibuat dengan Lajur yang lebih baru. Isinya tidak diubah. Perbarui Lajur, lalu buka lagi.',
  setStale:
    'Dokumen SOP ini sudah diubah dari jendela lain, sehingga perubahan terakhir di sini belum tersimpan. Yang sudah tersimpan tetap aman. Kembali ke daftar, buka lagi dokumennya, lalu ulangi perubahan itu.',
  setEmpty:
    'Dokumen ini belum memuat SOP, jadi belum ada yang diekspor. Isi dokumen tetap tersimpan. Tambahkan SOP lebih dulu, lalu ekspor lagi.',
  setGivenUp: 'Ekspor dihentikan. Tidak ada berkas yang dibuat, dan dokumennya tidak berubah. Ekspor lagi kapan saja.',
  formNoTitle:
    'Baris ini belum punya judul SOP. Tidak ada SOP yang dibuat dan formulir tidak berubah. Isi judulnya, atau aspek dan outputnya, lalu coba lagi.',
  notApprovedYet:
    'SOP ini belum disetujui untuk disahkan. Tidak ada yang diekspor dan SOP tidak berubah. Selesaikan reviu sampai statusnya Sesuai, lalu ekspor lagi.',
  exportHasErrors:
    'SOP ini masih memuat kesalahan, sehingga belum layak disahkan. Tidak ada yang dibekukan dan SOP tidak berubah. Perbaiki dahulu di tab Masalah, atau ekspor sebagai draf.',
  signersUnfit:
    'Urutan penanda tangan belum lengkap. Tidak ada yang dibekukan dan SOP tidak berubah. Isi jabatan atau nama setiap penanda tangan; yang mengesahkan berada paling akhir.',
  tagUnfit:
    'Tanda untuk portal harus satu huruf sandi yang tidak dipakai di tempat lain pada lembar ini. Tidak ada yang dibekukan dan SOP tidak berubah. Pilih tanda lain, misalnya ^ atau ~.',
  alreadySigned:
    'Ekspor terakhir SOP ini sudah ditandatangani, sehingga isinya terkunci. Berkas bertanda tangan itu tetap tersimpan. Untuk memulai dari awal, tarik kembali SOP ini lewat tombol status.',
  effectiveUnread:
    'Tanggal efektif tidak terbaca. Tidak ada yang dibekukan dan SOP tidak berubah. Tulis misalnya 2 Januari 2026, atau kosongkan bila diisi tangan.',
  notSignable:
    'Berkas ini bukan PDF, JPEG, atau PNG. Tidak ada yang dicatat dan SOP tidak berubah. Pilih berkas bertanda tangan atau hasil pindainya.',
  fileTooLarge:
    'Berkas ini lebih besar dari 25 MB. Tidak ada yang dicatat dan SOP tidak berubah. Pindai dengan resolusi lebih rendah, lalu coba lagi.',
  filingRefused:
    'Berkas ini tidak dapat dicatat untuk SOP itu. SOP dan berkas lain tidak berubah. Baca hasil pemeriksaannya, lalu pilih berkas yang benar.',
  notAContainer:
    'Berkas itu bukan sertifikat .p12 atau .pfx yang utuh. Tidak ada yang ditandatangani. Pilih berkas sertifikat yang benar.',
  containerTooCostly:
    'Sertifikat itu dibuat dengan cara yang terlalu berat untuk dibuka. Tidak ada yang ditandatangani. Mintalah sertifikat yang baru dari penerbitnya.',
  wrongPassphrase: 'Frasa sandi tidak cocok. Tidak ada yang ditandatangani. Ketik lagi frasa sandinya.',
  passphrasePaused:
    'Frasa sandi terlalu sering keliru. Tidak ada yang ditandatangani. Tunggu sebentar, lalu coba lagi.',
  noKeyInContainer:
    'Berkas itu memuat sertifikat tanpa kuncinya. Tidak ada yang ditandatangani. Mintalah berkas .p12 yang memuat keduanya.',
  keyNotSupported:
    'Jenis kunci di sertifikat itu tidak dikenal atau terlalu lemah. Tidak ada yang ditandatangani. Mintalah sertifikat RSA 2048 bit ke atas atau kurva eliptik.',
  certificateExpired:
    'Masa berlaku sertifikat itu sudah berakhir. Tidak ada yang ditandatangani. Pakai sertifikat yang masih berlaku.',
  certificateNotYetValid:
    'Sertifikat itu belum berlaku. Tidak ada yang ditandatangani. Periksa tanggal komputer ini, atau tunggu sampai sertifikatnya berlaku.',
  certificateNotForSigning:
    'Sertifikat itu tidak diterbitkan untuk menandatangani dokumen. Tidak ada yang ditandatangani. Pakai sertifikat tanda tangan.',
  signingStopped:
    'Penandatanganan terhenti sebelum selesai. Tidak ada yang ditandatangani dan berkas tidak berubah. Coba lagi.',
  signingDamaged:
    'Berkas yang akan ditandatangani tidak terbaca utuh. Tidak ada yang ditandatangani. Ekspor lagi SOP ini untuk pengesahan.',
  signingClosed:
    'Berkas ini dikunci penandatangan sebelumnya, sehingga tidak menerima tanda tangan lagi. Tidak ada yang ditandatangani. Ekspor lagi untuk memulai dari awal.',
  signingNoPlace:
    'Tempat tanda tangan di berkas ini tidak tersedia atau sudah terisi. Tidak ada yang ditandatangani. Muat ulang untuk melihat siapa berikutnya.',
  notAwaitingSignature:
    'SOP ini tidak sedang menunggu tanda tangan. Tidak ada yang ditandatangani. Ekspor dahulu untuk pengesahan, atau muat ulang.',
  notSignersTurn:
    'Sekarang giliran penanda tangan lain. Tidak ada yang ditandatangani. Muat ulang untuk melihat urutannya.',
  keptFileDamaged:
    'Berkas yang disimpan ini tidak terbaca utuh. SOP dan berkas lain aman. Pulihkan dari cadangan, atau masukkan lagi berkas aslinya.',
  newerVersion: 'SOP ini dibuat dengan Lajur yang lebih baru. Isinya tidak diubah. Perbarui Lajur, lalu buka lagi.',
  staleRevision:
    'SOP ini sudah diubah dari jendela lain, sehingga suntingan terakhir di sini belum tercatat. Yang sudah tersimpan tetap aman. Tekan Muat ulang: isi terbaru dibuka dan suntingan terakhir Anda diulangi di atasnya.',
  changeRefused:
    'Suntingan terakhir tidak cocok dengan isi SOP dan tidak dijalankan. Isi lainnya tetap aman. Tekan Muat ulang, lalu ulangi suntingan itu.',
  sopLocked:
    'SOP ini sudah diserahkan sehingga isinya terkunci; suntingan terakhir tidak dijalankan. Isi yang tersimpan tetap aman. Tarik kembali atau buka lagi lewat tombol status, lalu sunting.',
  mergeTooLarge:
    'Gabungan kedua naskah lebih besar daripada yang dapat ditampung satu SOP. Keduanya tetap tersimpan. Hapus dahulu langkah atau butir yang tidak perlu, lalu gabungkan lagi.',
  moveNotAllowed:
    'Status SOP ini tidak dapat diubah langsung ke status itu, mungkin karena statusnya baru saja berubah. SOP tidak berubah. Muat ulang, lalu pilih dari langkah yang ditawarkan.',
  reasonMissing:
    'Alasannya belum diisi, padahal pihak lain perlu mengetahuinya. Status SOP tidak berubah. Tulis alasan singkat, lalu coba lagi.',
  numberMissing:
    'Nomor SOP belum lengkap, sehingga belum dapat diteruskan. Status SOP tidak berubah. Lengkapi nomornya, lalu coba lagi.',
  numberTaken:
    'Nomor SOP ini sudah dipakai SOP lain. Status SOP tidak berubah. Pakai nomor lain, atau perbaiki nomor SOP yang satu lagi.',
  numberInUse: 'Nomor ini sudah dipakai sebuah SOP. Tidak ada nomor yang dipesan. Pakai nomor lain, lalu pesan lagi.',
  numberReserved: 'Nomor ini sudah dipesan. Pesanan yang ada tidak berubah. Pakai nomor lain, lalu pesan lagi.',
  successorUnknown:
    'SOP penggantinya tidak ada di daftar atau belum berlaku. Status SOP tidak berubah. Berlakukan penggantinya dahulu, atau pilih SOP lain.',
  successionCircle:
    'SOP itu sendiri pernah digantikan oleh SOP ini, sehingga tidak dapat menjadi penggantinya. Status SOP tidak berubah. Pilih SOP lain.',
  effectiveMissing:
    'Tanggal efektif belum diisi atau belum terbaca. Status SOP tidak berubah. Isi misalnya 2 Januari 2026, lalu coba lagi.',
  findingsOpen:
    'Masih ada temuan wajib yang belum selesai, sehingga SOP belum dapat dinyatakan sesuai. Status SOP tidak berubah. Selesaikan atau tarik temuan itu dahulu.',
  notInForce: 'Versi baru hanya dibuat dari SOP yang berlaku. SOP ini tidak berubah. Untuk SOP lain, pakai Salin.',
  renewalInFlight:
    'Versi baru SOP ini sudah sedang disusun. Tidak ada yang ditambah. Buka versi baru itu di Daftar SOP dan lanjutkan di sana.',
  findingUnknown:
    'Temuan ini tidak ada lagi atau sudah diganti. Tidak ada yang dicatat. Buka lagi tab Temuan, lalu pilih temuannya.',
  noFollowUp:
    'Temuan ini belum ditindaklanjuti: teksnya belum berubah dan belum ada balasan. Temuan tetap terbuka. Balas atau perbaiki dahulu, lalu tandai selesai.',
  proposalNotTaken:
    'Usul teks belum ada di selnya, mungkin karena sel itu baru saja diubah. Isi SOP tidak berubah. Buka temuannya lagi, lalu terima usulnya sekali lagi.',
  diskFull:
    'Ruang simpan penuh, tulisan terakhir belum tercatat. Tulisan Anda masih ada di layar. Kosongkan ruang, lalu tekan Coba lagi.',
  storeBroken:
    'Tempat penyimpanan tidak dapat ditulisi, tulisan terakhir belum tercatat. Tulisan Anda masih ada di layar. Tutup program lain yang memakai folder data Lajur, lalu tekan Coba lagi.',
  exportFailed:
    'Berkas tidak dapat dibuat dari SOP ini. SOP tetap aman dan tidak ada berkas yang tertulis. Buka panel Masalah, perbaiki kesalahan yang ada, lalu ekspor lagi.',
  fileNotSaved:
    'Berkas ini belum disimpan atau sudah dipindahkan. SOP di Lajur tidak berubah. Ekspor sekali lagi, lalu pilih tempat menyimpannya.',
  profileNameTaken: 'Sudah ada gaya cetak dengan nama ini. Gaya itu tidak diubah. Pakai nama lain.',
  profileInUse:
    'Gaya cetak ini masih dipakai SOP, sehingga tidak dihapus. Semua SOP tetap seperti semula. Pilih gaya lain untuk SOP itu, lalu hapus lagi.',
  notAProfile:
    'Berkas ini bukan gaya cetak Lajur yang utuh. Tidak ada gaya yang ditambah atau diubah. Pilih berkas lain, atau minta pengirim mengekspor ulang.',
  newerProfile:
    'Gaya cetak ini dibuat dengan Lajur yang lebih baru. Tidak ada yang ditambah atau diubah. Perbarui Lajur, lalu impor lagi.',
  printFailed:
    'Tidak ada program untuk membuka PDF di komputer ini. SOP tetap aman dan tidak ada yang dicetak. Ekspor sebagai PDF, lalu cetak dari komputer yang dapat membukanya.',
  notAnImage:
    'Berkas ini bukan gambar PNG atau JPEG yang terbaca. Gambar yang lama tetap dipakai. Pilih berkas PNG atau JPEG lain.',
  imageTooLarge:
    'Gambar terlalu besar untuk sebuah logo. Gambar yang lama tetap dipakai. Perkecil gambarnya, lalu pilih lagi.',
  notAFont:
    'Berkas ini bukan huruf TrueType atau OpenType yang utuh. Huruf yang ada tidak berubah. Pilih berkas .ttf atau .otf lain.',
  fontTooLarge:
    'Berkas huruf ini lebih besar dari 10 MB. Huruf yang ada tidak berubah. Pilih huruf dengan berkas yang lebih kecil.',
  fontKind:
    'Berkas ini kumpulan huruf, huruf untuk situs web, atau huruf yang dapat diubah-ubah tebalnya, dan tidak dapat dipakai. Huruf yang ada tidak berubah. Pilih berkas .ttf atau .otf biasa, satu berkas untuk satu ketebalan.',
  fontForbidden:
    'Pembuat huruf ini melarang hurufnya disertakan dalam dokumen, sehingga PDF tidak dapat memuatnya. Huruf yang ada tidak berubah. Pilih huruf lain.',
  fontIncomplete:
    'Formulir memakai huruf biasa dan huruf tebal, dan salah satunya belum dipilih. Huruf yang ada tidak berubah. Pilih kedua berkasnya sekaligus.',
  fontMixed:
    'Berkas-berkas ini bukan dari satu keluarga huruf, atau dua di antaranya sama tebalnya. Huruf yang ada tidak berubah. Pilih satu berkas untuk huruf biasa, tebal, miring, dan tebal miring dari huruf yang sama.',
  fontLacksLetters:
    'Huruf ini tidak memuat semua huruf dan angka untuk menulis SOP. Huruf yang ada tidak berubah. Pilih huruf lain.',
  fontInUse:
    'Huruf ini masih dipakai SOP atau gaya cetak, sehingga tidak dihapus. Semua SOP tetap seperti semula. Pilih huruf lain di sana, lalu hapus lagi.',
  personUnnamed: 'Nama pejabat belum diisi. Daftar pejabat tidak berubah. Isi namanya, lalu simpan lagi.',
  personNip:
    'NIP pejabat tidak benar: 18 angka, diawali tanggal lahir. Daftar pejabat tidak berubah. Periksa NIP, atau kosongkan dahulu.',
  personTwice:
    'Pejabat ini sudah ada di daftar. Daftar pejabat tidak berubah. Ubah entri yang sudah ada, atau periksa NIP-nya.',
  templateFault:
    'Pola nomor harus memuat nomor urut satu kali dan tidak terlalu panjang. Pola yang lama tetap dipakai. Sisipkan “Nomor urut”, lalu simpan lagi.',
  senderUnnamed:
    'Kiriman belum menyebut pengirimnya. Tidak ada yang dikirim dan SOP tidak berubah. Isi nama unit atau nama Anda di Pengaturan, lalu kirim lagi.',
  parcelTooLarge:
    'Kiriman ini melebihi 64 MB atau 10 MB untuk satu SOP. Tidak ada yang dikirim dan SOP tidak berubah. Pilih lebih sedikit SOP, lalu kirim lagi.',
  parcelBroken:
    'Isi kiriman ini tidak dapat dibuka lagi. Daftar SOP Anda tidak berubah. Buka lagi berkasnya, atau minta pengirim mengirim ulang.',
  keyUnknown:
    'Pengirim belum dikenal. Kiriman belum dibuka ke daftar Anda. Cocokkan sidik kunci lewat telepon, lalu daftarkan.',
  keyAmbiguous:
    'Ada dua kunci dengan sidik yang sama. Tidak ada kunci yang didaftarkan. Tolak kiriman ini dan hubungi pengirim secara langsung.',
  keyBroken:
    'Kunci ruang kerja ini tidak terbaca. SOP tetap aman dan tidak ada yang dikirim. Buat kunci baru, lalu minta penerima mendaftarkannya.',
  keyInUse: 'Kunci ruang kerja ini masih baik. Kunci itu tetap dipakai. Tidak ada yang perlu dibuat ulang.',
  folderUnreachable:
    'Folder bersama tidak dapat dibuka. Kotak masuk dan SOP tidak berubah. Sambungkan jaringan atau pilih folder lain, lalu coba lagi.',
  backupFailed:
    'Cadangan tidak dapat dibuat, sehingga pekerjaan ini tidak dimulai. Semua SOP dan cadangan yang ada tidak berubah. Kosongkan ruang simpan atau periksa folder cadangan, lalu coba lagi.',
  sourceDamaged:
    'Ada SOP yang isinya tidak utuh, sehingga cadangan baru tidak dibuat. Cadangan yang ada tetap utuh. Buka Cadangan, lalu pulihkan SOP itu dari cadangan terakhir.',
  copyFailed:
    'Salinan tidak tertulis utuh di tempat yang dipilih. Data di komputer ini tidak berubah. Periksa apakah flash disk penuh atau terkunci, lalu salin lagi.',
  notABackup:
    'Berkas ini bukan cadangan Lajur yang utuh. Tidak ada yang diubah atau dipulihkan. Pilih cadangan lain, atau salin ulang berkasnya.',
  newerBackup:
    'Cadangan ini dibuat dengan Lajur yang lebih baru. Tidak ada yang diubah atau dipulihkan. Perbarui Lajur, lalu coba lagi.',
  notACertificate:
    'Berkas itu bukan satu sertifikat yang utuh. Daftar penerbit tepercaya tidak berubah. Pilih berkas .crt, .cer, atau .pem dari penerbitnya.',
  notARoot:
    'Sertifikat itu bukan sertifikat induk, karena diterbitkan oleh pihak lain. Daftar penerbit tepercaya tidak berubah. Mintalah sertifikat induk dari penerbitnya.',
  otherFingerprint:
    'Berkas sertifikat itu berubah sejak sidiknya ditampilkan. Daftar penerbit tepercaya tidak berubah. Pilih lagi berkasnya dan cocokkan sidiknya.',
  badRequest:
    'Permintaan tidak diterima karena isinya tidak sesuai aturan. Tidak ada yang berubah. Periksa isian, lalu coba lagi.',
  forbidden:
    'Lajur menolak permintaan dari halaman ini. Tidak ada yang berubah. Tutup halaman ini, lalu buka Lajur lagi.',
  interrupted:
    'Bagian penyimpanan Lajur berhenti mendadak dan dijalankan ulang. Yang sudah tersimpan tetap aman. Coba sekali lagi; bila terulang, tutup Lajur lalu buka lagi.',
  unexpected:
    'Lajur mengalami gangguan saat mengerjakan ini. Yang sudah tersimpan tetap aman. Coba sekali lagi; bila terulang, sampaikan nomor catatan kepada pengelola.',
} as const;

const noAnswer =
  'Lajur tidak menjawab, mungkin sudah ditutup. Yang sudah tersimpan tetap aman. Jalankan Lajur lagi, lalu buka alamat yang ditampilkannya.';

const gone =
  'Berkas tidak dapat dibaca, mungkin flash disk dicabut atau berkasnya dipindah. Tidak ada yang berubah di Lajur. Pilih berkasnya sekali lagi.';

/** Reference of a fault in the log of the host, as `unexpected` carries it. */
const reference = /^[\w-]{4,40}$/;

/**
 * The sentence for a refusal. `detail` is what the host adds: for `unexpected` the number of the log entry, or
 * `unreachable` when no host answered, or `fileGone` when a chosen file could not be read.
 */
export function failureText(code: string, detail = ''): string {
  if (code === 'unexpected' && detail === 'unreachable') return noAnswer;
  if (code === 'unexpected' && detail === 'fileGone') return gone;
  const sentence =
    code in failureSentences ? failureSentences[code as keyof typeof failureSentences] : failureSentences.unexpected;
  return code === 'unexpected' && reference.test(detail) ? `${sentence} Nomor catatan: ${detail}.` : sentence;
}

import { refuse } from '../../../sop/model/result.ts';
import type { SigningRefusal, SigningRefusalCode } from './signingTypes.ts';

/** What is said where no screen words a refusal: on the command line, in the log. */
const sentences: Readonly<Record<SigningRefusalCode, string>> = {
  notAContainer: 'Berkas sertifikat bukan .p12/.pfx, atau rusak.',
  containerTooLarge: 'Berkas sertifikat terlalu besar untuk sebuah .p12.',
  containerTooCostly: 'Berkas sertifikat meminta perhitungan kata sandi yang terlalu lama.',
  wrongPassphrase: 'Kata sandi sertifikat salah.',
  noKeyInContainer: 'Berkas sertifikat tidak memuat kunci beserta sertifikatnya.',
  keyNotSupported:
    'Jenis kunci di berkas sertifikat tidak didukung; pakai RSA mulai 2048 bit, atau kurva P-256, P-384, P-521.',
  expired: 'Masa berlaku sertifikat sudah berakhir.',
  notYetValid: 'Sertifikat belum mulai berlaku.',
  noSigningUse: 'Sertifikat ini tidak dibuat untuk menandatangani dokumen.',
  notAPdf: 'Berkas bukan PDF.',
  notADocx: 'Berkas bukan dokumen Word (.docx).',
  documentTooLarge: 'Berkas terlalu besar untuk ditandatangani.',
  damagedPdf: 'PDF rusak, sehingga tanda tangan tidak akan terbaca benar.',
  damagedDocx: 'Dokumen Word rusak.',
  encryptedPdf: 'PDF dilindungi kata sandi; tanda tangani PDF yang tidak dikunci.',
  certifiedNoChanges: 'PDF sudah dikunci oleh penandatangan sebelumnya: tanda tangan baru tidak diizinkan.',
  fieldMissing: 'Kolom tanda tangan itu tidak ada di PDF.',
  fieldTaken: 'Kolom tanda tangan itu sudah terisi.',
  placeUnfit: 'Tempat tanda tangan di luar halaman, atau terlalu kecil.',
  reserveTooSmall: 'Tanda tangan tidak muat di ruang yang disediakan.',
  signingStopped: 'Proses penandatanganan berhenti sebelum selesai.',
};

/** A refusal with its sentence. */
export function refusal(code: SigningRefusalCode): { readonly ok: false; readonly error: SigningRefusal } {
  return refuse({ code, detail: sentences[code] });
}

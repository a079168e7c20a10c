/** Shown for wrong usage, and by `lajur help`. */
export const usage = `Pemakaian:
  lajur export <berkas atau folder>… --format pdf,docx,svg,json,bpmn -o <folder>
               [--edition editable|locked] [--profile <nama atau berkas>] [--fonts <folder>] [--fill-actors] [--without-source]
  lajur layout <berkas atau folder>… [--profile <nama atau berkas>] [--fonts <folder>] [--fill-actors]
  lajur check  <berkas atau folder>… [--profile <nama atau berkas>] [--fonts <folder>] [--fill-actors]
  lajur times  <berkas atau folder>… [--hours-per-day <jam>] [--days-per-week <hari>] [--days-per-month <hari>] [--fill-actors]
  lajur sentences <berkas atau folder>… [--fill-actors]
  lajur book   <set.json> -o <berkas.pdf atau berkas.docx> [--profile <nama atau berkas>] [--fonts <folder>] [--fill-actors]
  lajur sign   <berkas.pdf atau berkas.docx> --p12 <berkas> --passphrase-file <berkas> -o <berkas>
               [--field <nama>] [--role signature|paraf] [--name <nama>] [--position <jabatan>] [--nip <nip>] [--zone WIB|WITA|WIT]
  lajur import <berkas atau folder>… [--workspace <folder>] [--profile <nama>] [--fill-actors]
  lajur pack   <id SOP>… [--workspace <folder>] [--note <catatan>] -o <berkas.lajur>
  lajur inspect <berkas.lajur>
  lajur verify <berkas.pdf atau berkas.docx>… [--root <sertifikat induk>]…
  lajur list   [--workspace <folder>] [--query <teks>]
  lajur bench  [--json] [--only <nama>] [--full]   (hanya di folder kode sumber)

Keluaran JSON ditulis ke stdout, pesan untuk orang ke stderr.
Tanpa --workspace dipakai LAJUR_WORKSPACE, atau folder data pengguna.
Kode selesai: 0 beres · 1 ada kesalahan pada SOP (check), atau tanda tangan rusak (verify) · 2 pemakaian salah · 3 masukan ditolak · 4 keluaran gagal ditulis
`;

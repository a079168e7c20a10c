/** Tells active verbs from the nouns and function words that merely begin like one (spec 6.4, REG-022). */

/** Words that begin with me-, ber- and the like and are no active verb. */
const notVerbs = new Set([
  // things, offices and people
  'menit',
  'menteri',
  'mendagri',
  'mendikbud',
  'mendikdasmen',
  'mendiknas',
  'mensos',
  'mensesneg',
  'mentan',
  'mendes',
  'menaker',
  'menhan',
  'menu',
  'menara',
  'mentor',
  'mentoring',
  'mental',
  'mempelai',
  'menantu',
  'memo',
  'memori',
  'memorandum',
  'member',
  'membran',
  'mengenai',
  'menengah',
  'melayu',
  'melati',
  'merek',
  'merk',
  'merah',
  'meriam',
  'metrologi',
  'menor',
  'mentega',
  'mendung',
  'mentah',
  'mentari',
  'mentimun',
  'berita',
  'berkas',
  'beras',
  'berlian',
  'beranda',
  'berat',
  'berani',
  'bersih',
  'berbagai',
  'beberapa',
  'bersama',
  'berikut',
  'berdasarkan',
  'berupa',
  'berhubung',
  'berkenaan',
  'berkala',
  'berjenjang',
  'berlaku',
  'bermaterai',
  'bermeterai',
  'bersangkutan',
  // function words and states
  'melalui',
  'menurut',
  'menjelang',
  'mengingat',
  'menimbang',
  'mengapa',
  'melainkan',
  'memang',
  'mereka',
  'merupakan',
  'merdeka',
  'merata',
  'mendadak',
  'menyeluruh',
  'mendesak',
  'mendatang',
  'memadai',
  'menerus',
  'mengikat',
  'menyusul',
  'mewah',
  'melarat',
  'meliputi',
]);

/** Active verbs without a prefix. Others ("kembali", "masuk") are as often adverbs, so they do not count. */
const bareVerbs = new Set(['datang', 'hadir']);

/** Nouns that stand where the verb should, and the verb to suggest. */
const verbOfNoun: ReadonlyMap<string, string> = new Map([
  ['persetujuan', 'Menyetujui'],
  ['pelaksanaan', 'Melaksanakan'],
  ['pengesahan', 'Mengesahkan'],
  ['penandatanganan', 'Menandatangani'],
  ['paraf', 'Memaraf'],
  ['tanda', 'Menandatangani'],
  ['disposisi', 'Mendisposisikan'],
  ['laporan', 'Melaporkan'],
  ['pelaporan', 'Melaporkan'],
  ['finalisasi', 'Memfinalkan'],
  ['koordinasi', 'Berkoordinasi'],
  ['verifikasi', 'Memverifikasi'],
  ['validasi', 'Memvalidasi'],
  ['penyusunan', 'Menyusun'],
  ['pembuatan', 'Membuat'],
  ['penerimaan', 'Menerima'],
  ['pengiriman', 'Mengirim'],
  ['penyerahan', 'Menyerahkan'],
  ['penyampaian', 'Menyampaikan'],
  ['pendistribusian', 'Mendistribusikan'],
  ['distribusi', 'Mendistribusikan'],
  ['peminjaman', 'Meminjam'],
  ['pendampingan', 'Mendampingi'],
  ['pemeriksaan', 'Memeriksa'],
  ['penomoran', 'Memberi nomor'],
  ['penggandaan', 'Menggandakan'],
  ['pengarsipan', 'Mengarsipkan'],
  ['arsip', 'Mengarsipkan'],
  ['persiapan', 'Menyiapkan'],
  ['pengumpulan', 'Mengumpulkan'],
  ['pengajuan', 'Mengajukan'],
  ['penetapan', 'Menetapkan'],
  ['pendataan', 'Mendata'],
  ['pencatatan', 'Mencatat'],
  ['penerbitan', 'Menerbitkan'],
  ['pembayaran', 'Membayar'],
  ['penelaahan', 'Menelaah'],
  ['telaah', 'Menelaah'],
  ['pengecekan', 'Memeriksa'],
  ['cek', 'Memeriksa'],
  ['evaluasi', 'Mengevaluasi'],
  ['monitoring', 'Memantau'],
  ['pemantauan', 'Memantau'],
  ['penarikan', 'Menarik'],
  ['penginputan', 'Memasukkan'],
  ['input', 'Memasukkan'],
  ['sosialisasi', 'Menyosialisasikan'],
  ['konsultasi', 'Berkonsultasi'],
  ['rapat', 'Mengadakan rapat'],
  ['pengumuman', 'Mengumumkan'],
  ['penyaluran', 'Menyalurkan'],
  ['pengolahan', 'Mengolah'],
  ['perbaikan', 'Memperbaiki'],
  ['revisi', 'Memperbaiki'],
  ['identifikasi', 'Mengidentifikasi'],
  ['pengidentifikasian', 'Mengidentifikasi'],
  ['penugasan', 'Menugaskan'],
  ['serah', 'Menyerahkan'],
]);

/**
 * The active prefix with the sound it takes before the stem: mem-b/f/p/v, men-c/d/j/s/t/z, meng-g/h/k/q, nasal before a
 * vowel (the stem lost its p, t, k or s), me-l/m/n/r/w/y, and the hyphenated form for loan words ("meng-input").
 */
const activePrefix =
  /^(?:mem(?:[bfpv]|[aiueo])|men(?:[cdjstzfy]|[aiueo])|meng(?:[ghkq]|[aiueo])|me[lmnrwy][aiueo]|me(?:m|n|ng|ny)?-\p{L})\p{L}{2,}/u;
const berPrefix = /^ber\p{L}{4,}/u;

/** Whether a word is an active verb: the me- family, ber- verbs and a few bare verbs; never a noun that looks like one. */
export function isActiveVerb(word: string): boolean {
  const plain = word.toLocaleLowerCase('id');
  if (notVerbs.has(plain)) return false;
  return bareVerbs.has(plain) || (plain.length >= 6 && activePrefix.test(plain)) || isBerVerb(plain);
}

function isBerVerb(word: string): boolean {
  return word === 'bekerja' || word === 'belajar' || berPrefix.test(word);
}

/** The active verb to suggest for a noun in the verb's place, or null. */
export function verbForNoun(noun: string): string | null {
  return verbOfNoun.get(noun.toLocaleLowerCase('id')) ?? null;
}

/** Verbs that begin a title, and the noun of action that names the same work. */
const nounOfVerb: ReadonlyMap<string, string> = new Map(
  [...verbOfNoun]
    .filter(([noun]) => /^(?:pe|per)\p{L}{3,}an$/u.test(noun))
    .toReversed()
    .map(
      ([noun, verb]) => [verb.toLocaleLowerCase('id'), noun.charAt(0).toLocaleUpperCase('id') + noun.slice(1)] as const,
    ),
);

/** The noun of action for a verb, with a capital; null when none is known. */
export function nounForVerb(verb: string): string | null {
  return nounOfVerb.get(verb.toLocaleLowerCase('id')) ?? null;
}

/** A regulation that another has replaced. */
export interface ReplacedRegulation {
  /** Matches the way it is cited, in lower case with single spaces. */
  readonly cited: RegExp;
  readonly name: string;
  readonly replacedBy: string;
  /** The successor as it is cited in Dasar Hukum. */
  readonly citation: string;
  /** Whether a citation names the successor already; lower case with single spaces. */
  readonly successor: RegExp;
}

/** The guideline that gives the SOP its form, as it is cited. */
export const sopGuideline =
  'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan';

/** Regulations that offices still cite out of habit. Add one entry per regulation, with its successor. */
export const replacedRegulations: readonly ReplacedRegulation[] = [
  {
    cited: /per\/21\/m\.?pan\/11\/2008|(?:nomor|no\.?) 21 tahun 2008.*standar operasional prosedur/,
    name: 'PER/21/M.PAN/11/2008',
    replacedBy: 'Permenpan dan RB Nomor 35 Tahun 2012',
    citation: sopGuideline,
    successor: /(?:nomor|no\.?) ?35 tahun 2012/,
  },
  {
    cited: /(?:undang-? ?undang|\buu\b).*(?:nomor|no\.?|\buu) ?32 tahun 2004|\buu ?(?:no\.? ?)?32\/2004/,
    name: 'UU Nomor 32 Tahun 2004',
    replacedBy: 'UU Nomor 23 Tahun 2014',
    citation: 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
    successor: /(?:nomor|no\.?) ?23 tahun 2014/,
  },
];

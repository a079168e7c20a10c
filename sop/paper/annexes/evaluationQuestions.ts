/** The seven questions of the evaluation of a SOP in use (spec 11.4), as statements to be answered with Ya or Tidak. */
export const evaluationQuestions: readonly string[] = [
  'SOP mampu mendorong peningkatan kinerja',
  'SOP mudah dipahami',
  'SOP mudah dilaksanakan',
  'Semua orang dapat menjalankan perannya masing-masing',
  'SOP mampu mengatasi permasalahan yang berkaitan dengan proses',
  'SOP mampu menjawab kebutuhan peningkatan kinerja organisasi',
  'SOP sinergis satu dengan lainnya',
];

/** Regulations that offices still cite out of habit. Add one entry per regulation, with its successor. */
export const replacedRegulations = [
    {
        cited: /per\/21\/m\.?pan\/11\/2008|(?:nomor|no\.?) 21 tahun 2008.*standar operasional prosedur/,
        name: 'PER/21/M.PAN/11/2008',
        replacedBy: 'Permenpan dan RB Nomor 35 Tahun 2012',
    },
    {
        cited: /(?:undang-? ?undang|\buu\b).*(?:nomor|no\.?|\buu) ?32 tahun 2004|\buu ?(?:no\.? ?)?32\/2004/,
        name: 'UU Nomor 32 Tahun 2004',
        replacedBy: 'UU Nomor 23 Tahun 2014',
    },
];

import { formatDate } from '../../model/dates.ts';
import { officeOf } from '../../model/officeOf.ts';
import type { GridCell, GridRow, Paper, PaperBlock, PaperPart } from '../../paper/paper.ts';
import type { Finding, FindingStatus } from '../findings.ts';
import { cell, headings, letterhead, pointsGrid, signed } from './blocks.ts';
import { anchorWords } from './placeWords.ts';
import { verdictWords } from './paperFacts.ts';
import type { JudgedSop, Letterhead, PaperFields } from './paperFacts.ts';
import { suggestedPoints } from './points.ts';

const statusWords: Readonly<Record<FindingStatus, string>> = {
  open: 'Terbuka',
  answered: 'Dijawab',
  resolved: 'Selesai',
  withdrawn: 'Ditarik',
};

/** Kertas kerja reviu: each SOP on sheets of its own, with every finding, what was answered and what became of it. */
export function worksheetPaper(head: Letterhead, judged: readonly JudgedSop[], fields: PaperFields): Paper {
  const parts = judged.map((one): PaperPart => ({
    name: one.sop.identity.title || 'SOP tanpa nama',
    orientation: 'landscape',
    blocks: blocksOf(head, one, fields, judged.length === 1),
  }));
  return { title: 'Kertas Kerja Reviu SOP', parts };
}

function blocksOf(head: Letterhead, judged: JudgedSop, fields: PaperFields, isOnly: boolean): readonly PaperBlock[] {
  const { sop, findings, round, version, reviewer } = judged;
  const { identity } = sop;
  const said = fields.sops.find(({ id }) => id === sop.id);
  const verdict = said?.verdict ?? null;
  // What a person answered is about all SOPs of the paper; beside others each has what its own findings say.
  const points = isOnly ? fields.points : suggestedPoints([judged]);
  return [
    letterhead(head),
    { kind: 'heading', level: 1, text: 'KERTAS KERJA REVIU SOP' },
    {
      kind: 'fields',
      rows: [
        { label: 'Nama SOP', value: identity.title },
        { label: 'Nomor SOP', value: identity.number },
        { label: 'Unit', value: officeOf(identity.issuer.unitLines) },
        { label: 'Ronde dan versi', value: `Ronde ${round}${version === null ? '' : `, versi ${version}`}` },
        { label: 'Direviu oleh', value: [reviewer?.name, reviewer?.unit].filter(Boolean).join(', ') },
      ],
    },
    findings.length > 0 ? findingsGrid(judged) : { kind: 'paragraph', text: 'Tidak ada temuan.' },
    pointsGrid(points),
    {
      kind: 'fields',
      rows: [
        { label: 'Putusan', value: verdict === null ? '' : verdictWords[verdict] },
        { label: 'Catatan', value: said?.note ?? '' },
      ],
      keepWithNext: true,
    },
    {
      kind: 'signatures',
      columns: [
        null,
        signed(
          [`${fields.place || '............'}, ${formatDate(fields.date) ?? '............'}`, 'Yang mereviu,'],
          fields.organisation,
        ),
      ],
    },
  ];
}

function findingsGrid({ sop, findings }: JudgedSop): PaperBlock {
  const rows = findings.map((finding): GridRow => ({
    cells: [
      cell(String(finding.number), { align: 'center' }),
      cell(String(finding.round), { align: 'center' }),
      cell(anchorWords(sop, finding.anchor)),
      findingCell(finding),
      cell(finding.severity === 'required' ? 'Wajib' : 'Saran', { align: 'center' }),
      answersCell(finding),
      cell(statusWords[finding.status], { align: 'center' }),
    ],
  }));
  return {
    kind: 'grid',
    columns: [5, 6, 16, 34, 8, 22, 9],
    header: [headings('No', 'Ronde', 'Bagian', 'Temuan dan usul', 'Bobot', 'Tanggapan', 'Keadaan')],
    rows,
    rowsMayPart: true,
  };
}

function findingCell({ text, proposal, anchor }: Finding): GridCell {
  const lines = [{ text }];
  if (proposal === null) return { lines };
  const before = anchor.text === '' ? [] : [{ text: `Semula: ${anchor.text}` }];
  return { lines: [...lines, ...before, { text: `Usul: ${proposal}` }] };
}

function answersCell({ thread }: Finding): GridCell {
  const lines = thread.flatMap((event) => {
    const by = event.author.name === '' ? event.author.unit : event.author.name;
    if (event.kind === 'replied') return [{ text: `${by}: ${event.text}` }];
    if (event.kind === 'accepted') return [{ text: `${by}: usul diterima.` }];
    if (event.kind === 'followedUp') return [{ text: event.text ?? `${by}: bagian ini sudah diubah.` }];
    return event.kind === 'reopened' ? [{ text: `${by}: dibuka lagi. ${event.text}` }] : [];
  });
  return { lines };
}

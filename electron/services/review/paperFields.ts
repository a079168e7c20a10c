import { unsettled } from '../../../sop/review/findings.ts';
import type { Finding } from '../../../sop/review/findings.ts';
import type { JudgedSop, PaperFields, Signer } from '../../../sop/review/papers/paperFacts.ts';
import { suggestedPoints } from '../../../sop/review/papers/points.ts';
import type { Official } from '../../../sop/model/sop.ts';
import type { Settings } from '../store/settings.ts';

/** What every review of SOPs rests on (spec 11.4). */
const regulation =
  'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan';

/** The fields of a paper before anybody changed them. `today` = ISO day. */
export function suggestedFields(judged: readonly JudgedSop[], settings: Settings, today: string): PaperFields {
  const { office, review } = settings;
  const [first] = judged;
  return {
    number: '',
    place: office.place,
    date: today,
    teamDecree: review.teamDecree,
    legalBasis: [regulation],
    points: suggestedPoints(judged),
    sops: judged.map(({ sop, verdict, findings }) => ({ id: sop.id, verdict, note: noteOn(findings) })),
    agency: signerOf(first?.sop.identity.approval ?? office.approval),
    organisation: organisationSigner(settings),
  };
}

/** Who signed last; else whoever sits here, if he reviews. */
function organisationSigner({ review, user }: Settings): Signer {
  if (review.signer.name !== '' || review.signer.position !== '') return signerOf(review.signer);
  const { name, position } = user.role === 'organisation' ? user : { name: '', position: '' };
  return { name, position, rank: '', nip: '' };
}

function signerOf({ prefix, position, name, rank, nip }: Official): Signer {
  return { position: prefix === '' ? position : `${prefix} ${position}`, name, rank, nip };
}

/** "2 temuan wajib dan 1 saran belum selesai", or how many were settled. */
function noteOn(findings: readonly Finding[]): string {
  const waiting = unsettled(findings);
  const required = waiting.filter(({ severity }) => severity === 'required').length;
  const counts = [
    ...(required === 0 ? [] : [`${required} temuan wajib`]),
    ...(waiting.length === required ? [] : [`${waiting.length - required} saran`]),
  ];
  if (counts.length > 0) return `${counts.join(' dan ')} belum selesai`;
  const settled = findings.filter(({ status }) => status === 'resolved').length;
  return settled === 0 ? '' : `${settled} temuan selesai ditindaklanjuti`;
}

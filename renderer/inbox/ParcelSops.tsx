import type { OpenedParcel, SopInside } from '../desk/contract.ts';
import { Status } from '../ui/Status.tsx';
import { inboxWords as words, relationSentences as sentences, relationWords } from '../words/inbox.ts';
import { lookAtChanges, previewSop } from './lookAt.ts';
import { relationLook, statusSentence } from './parcelLook.ts';
import { useThumbnails } from './useThumbnails.ts';

/** The SOPs that taking a parcel would change something of. */
export function changing(sops: readonly SopInside[]): readonly SopInside[] {
  return sops.filter(
    ({ relation, arrival, beside, findings, answers }) =>
      relation === 'new' ||
      (relation === 'newer' && !(beside && arrival === 'beside')) ||
      (relation === 'forked' && !beside) ||
      findings + answers > 0,
  );
}

/** What is inside a parcel, SOP by SOP, beside what is here. */
export function ParcelSops({ opened }: { readonly opened: OpenedParcel }) {
  const pictures = useThumbnails(opened);
  return (
    <table className="framed-table parcel-sops">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{words.columns.picture}</span>
          </th>
          <th scope="col">{words.columns.sop}</th>
          <th scope="col">{words.columns.relation}</th>
          <th scope="col">
            <span className="visually-hidden">{words.columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {opened.sops.map((sop) => {
          const picture = pictures.get(sop.version);
          return (
            <tr key={sop.id}>
              <td>
                <span className="thumbnail-paper">
                  {picture === undefined ? null : <img src={picture} alt="" decoding="async" />}
                </span>
              </td>
              <th scope="row">
                <div className="name">{titleOf(sop)}</div>
                <div className="number">{sop.number === '' ? words.noNumber : sop.number}</div>
              </th>
              <td>
                <Status {...relationLook[sop.relation]}>{relationWords[sop.relation]}</Status>
                <div className="number">{relationSentence(sop)}</div>
                <StatusLine sop={sop} />
                {sop.printsOtherwise ? <div className="number">{sentences.printsOtherwise}</div> : null}
              </td>
              <td>
                <SopLink opened={opened} sop={sop} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function StatusLine({ sop }: { readonly sop: SopInside }) {
  const sentence = statusSentence(sop);
  return sentence === null ? null : <div className="number">{sentence}</div>;
}

function SopLink({ opened, sop }: { readonly opened: OpenedParcel; readonly sop: SopInside }) {
  const [label, act] = ((): readonly [string, () => void] => {
    if (sop.relation === 'forked') return [words.compare, () => void lookAtChanges(opened.row, sop)];
    if (sop.relation === 'newer') return [words.seeChanges, () => void lookAtChanges(opened.row, sop)];
    return [words.preview, () => void previewSop(opened.row.id, sop)];
  })();
  return (
    <button type="button" className="link" aria-label={words.named(label, titleOf(sop))} onClick={act}>
      {label}
    </button>
  );
}

function titleOf({ title }: SopInside): string {
  return title === '' ? words.untitled : title;
}

/** "3 bagian berubah, 2 temuan dijawab"; "Sama sampai versi 2, lalu berbeda". */
function relationSentence({ relation, changes, findings, answers, mine, common, beside }: SopInside): string {
  const events = [
    ...(findings === 0 ? [] : [words.findings(findings)]),
    ...(answers === 0 ? [] : [words.answers(answers)]),
  ];
  const parts = [...(changes === 0 ? [] : [sentences.changes(changes)]), ...events];
  switch (relation) {
    case 'new':
      return sentences.new;
    case 'newer':
      return sentences.newer(parts);
    case 'same':
      return events.length === 0 ? sentences.same : sentences.sameWith(events);
    case 'older':
      return sentences.older(mine?.versionNumber ?? null);
    case 'forked':
      return beside ? sentences.beside : sentences.forked(common);
  }
}

import { Check, Ellipsis, Minus } from 'lucide-react';
import { memo } from 'react';
import type { RegisterHit, RegisterRow as Row } from '../desk/contract.ts';
import { Icon } from '../ui/Icon.tsx';
import { Status } from '../ui/Status.tsx';
import { hitWords, registerWords as words } from '../words/register.ts';
import { statusWords } from '../words/status.ts';
import { GridPart } from './GridPart.tsx';
import { lookName, useLooks } from './looks.ts';
import { ProblemFigures } from './ProblemFigures.tsx';
import { rowHeight } from './rowWindow.ts';
import { standingText } from '../handover/standingText.ts';
import { useStandings } from './standings.ts';
import { statusLook } from './statusLook.ts';
import { changedText } from './when.ts';

export interface RegisterRowProps {
  /** Null while it is on its way. */
  readonly row: Row | null;
  /** Place in the list, from 0. */
  readonly index: number;
  readonly isTicked: boolean;
  /** The row that the keyboard is on. */
  readonly isCurrent: boolean;
  readonly now: Date;
}

/** One SOP of the list. It has no handlers of its own: the list listens for all its rows. */
export const RegisterRow = memo(function RegisterRow({ row, index, isTicked, isCurrent, now }: RegisterRowProps) {
  return (
    <GridPart
      part="row"
      className="register-row"
      style={{ top: index * rowHeight }}
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      tabIndex={isCurrent ? 0 : -1}
      data-key={row?.id}
      data-index={index}
    >
      {row === null ? <MissingCells /> : <Cells row={row} isTicked={isTicked} now={now} />}
    </GridPart>
  );
});

function Cells({ row, isTicked, now }: Pick<RegisterRowProps, 'isTicked' | 'now'> & { readonly row: Row }) {
  const title = titleOf(row);
  return (
    <>
      <GridPart part="gridcell" className="tick" data-part="tick">
        <input type="checkbox" tabIndex={-1} aria-label={words.select(title)} checked={isTicked} readOnly />
        <TickBox isTicked={isTicked} />
      </GridPart>
      <GridPart part="gridcell" className="thumbnail">
        <Thumbnail row={row} />
      </GridPart>
      <GridPart part="rowheader" className="names">
        <div className="name">{title}</div>
        <div className="number">
          {row.number === '' ? words.noNumber : row.number}
          {row.unit === '' ? null : <span className="folded-unit">{` · ${row.unit}`}</span>}
        </div>
        {row.hit === null ? null : <Hit hit={row.hit} />}
        {row.hit !== null || row.fate === null ? null : (
          <div className="number" title={row.fate}>
            {row.fate}
          </div>
        )}
      </GridPart>
      <GridPart part="gridcell" className="unit secondary">
        <div className="two-lines">{row.unit}</div>
      </GridPart>
      <GridPart part="gridcell" className="state">
        <Status {...statusLook[row.status]}>{statusWords[row.status]}</Status>
        <WhereItStands id={row.id} />
      </GridPart>
      <GridPart part="gridcell" className="problems">
        <Problems row={row} />
      </GridPart>
      <GridPart part="gridcell" className="changed secondary">
        {changedText(row.changedAt, now)}
      </GridPart>
      <GridPart part="gridcell" className="row-menu">
        <button
          type="button"
          tabIndex={-1}
          data-part="menu"
          className="button button-ghost button-icon button-small"
          aria-label={words.rowMenu(title)}
          aria-haspopup="menu"
        >
          <Icon of={Ellipsis} />
        </button>
      </GridPart>
    </>
  );
}

function MissingCells() {
  return (
    <GridPart part="rowheader" className="missing secondary">
      {words.loading}
    </GridPart>
  );
}

export function titleOf(row: Pick<Row, 'title'>): string {
  return row.title === '' ? words.untitled : row.title;
}

/** The picture of a tick box; what it stands in says its name. */
export function TickBox({ isTicked, isPartly = false }: { readonly isTicked: boolean; readonly isPartly?: boolean }) {
  return (
    <span className="checkbox-box" data-selected={isTicked || isPartly ? '' : undefined} aria-hidden>
      {isPartly ? <Minus size={12} strokeWidth={3} /> : isTicked ? <Check size={12} strokeWidth={3} /> : null}
    </span>
  );
}

/** "menunggu tanda tangan Sekda", below the status. */
function WhereItStands({ id }: { readonly id: string }) {
  const standing = useStandings(({ standings }) => standings.get(id) ?? null);
  const text = standing === null ? null : standingText(standing);
  return text === null ? null : (
    <div className="standing" title={text}>
      {text}
    </div>
  );
}

/** "langkah 4: …membubuhkan *paraf* pada…". */
function Hit({ hit: { place, step, before, found, after } }: { readonly hit: RegisterHit }) {
  return (
    <div className="number hit">
      {`${hitWords[place](step ?? 0)}: ${before}`}
      <mark>{found}</mark>
      {after}
    </div>
  );
}

function Thumbnail({ row }: { readonly row: Row }) {
  const name = lookName(row);
  const picture = useLooks((state) => state.looks.get(name)?.picture ?? null);
  return (
    <span className="thumbnail-paper">{picture === null ? null : <img src={picture} alt="" decoding="async" />}</span>
  );
}

/** The figures of the row, or dots while nobody counted. */
function Problems({ row }: { readonly row: Row }) {
  const name = lookName(row);
  const looked = useLooks((state) => state.looks.get(name));
  const counted = row.problems ?? looked;
  if (counted === undefined) {
    return (
      <span className="secondary">
        <span aria-hidden>…</span>
        <span className="visually-hidden">{words.unknownProblems}</span>
      </span>
    );
  }
  return <ProblemFigures counted={counted} />;
}

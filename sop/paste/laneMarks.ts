import type { GridCell } from './table.ts';

/**
 * What a cell of a Pelaksana column says. `text` is anything else: words written into a symbol, or a column that is no
 * Pelaksana column at all.
 */
export interface LaneMark {
  readonly kind: 'none' | 'done' | 'decision' | 'start' | 'end' | 'branch' | 'connector' | 'shape' | 'text';
  readonly yes: boolean;
  readonly no: boolean;
  /** The step number written beside a branch: "T → 2". */
  readonly yesTo: string | null;
  readonly noTo: string | null;
}

const nothing: LaneMark = { kind: 'none', yes: false, no: false, yesTo: null, noTo: null };

// A cross, a tick in any font (ü and P are ticks of Wingdings), a dot, a box; several of them are one mark.
const done =
  /^(?:[xX×✗✘✕✖vV√✓✔☑☒•·●○⚫⬤■□▪▫◼◻▭▬▮█*+oO\uF0A7\uF0B7\uF0FC\uF0A8\uF06E\uF052\uF050ü]|->|→|[-–=_]{3,})(?:\s*[xXvV✓✔√•●■□▭])*$/u;
const decision = /^[◇◆⬦⬥♢♦⋄\uF075]$/u;
const start = /^(?:mulai|start|awal|begin|star)$/i;
const end = /^(?:selesai|seleai|akhir|finish|end|stop)$/i;
const branch =
  /(?<!\p{L})(ya|y|yes|tidak|tdk|tidal|idak|t|no|n|setuju|tidak setuju|lengkap|tidak lengkap|sesuai|tidak sesuai)(?!\p{L})\s*[.:]?\s*(?:(?:[-–=]*>|→|ke|langkah|no\.?)\s*)*(\d{1,3})?/giu;
const isNo = /^(?:t|tidak|tdk|tidal|idak|n|no)\b|^tidak/i;

/** Reads one cell of a Pelaksana column. */
export function laneMark({ text, symbols, drawnText }: Pick<GridCell, 'text' | 'symbols' | 'drawnText'>): LaneMark {
  const written = textMark(text);
  if (symbols.length === 0 || written.kind === 'text') return written;
  const drawn = textMark(drawnText);
  const label = written.kind === 'none' ? drawn : written;
  const shape = shapeMark(symbols);
  if (label.kind === 'branch' && shape.kind === 'decision') return { ...label, kind: 'decision' };
  return label.kind === 'none' || label.kind === 'text' || shape.kind === 'done' ? shape : label;
}

/** Reads what is written in a cell. */
function textMark(cellText: string): LaneMark {
  const text = cellText.replaceAll('\n', ' ').trim();
  if (text === '') return nothing;
  const plain = text.replace(/^[[({<"']+|[\])}>"'.:]+$/g, '').trim();
  if (done.test(plain)) return { ...nothing, kind: 'done' };
  if (decision.test(plain)) return { ...nothing, kind: 'decision' };
  if (start.test(plain)) return { ...nothing, kind: 'start' };
  if (end.test(plain)) return { ...nothing, kind: 'end' };
  if (/^(?:proses|process|kotak)$/i.test(plain)) return { ...nothing, kind: 'done' };
  if (/^(?:keputusan|decision|belah ketupat)$/i.test(plain)) return { ...nothing, kind: 'decision' };
  const branches = branchMark(plain);
  if (branches !== null) return branches;
  if (/^(?:\d{1,3}|[A-H]|[a-h])$/.test(plain)) return { ...nothing, kind: 'connector' };
  return { ...nothing, kind: 'text' };
}

/** Y, T, "Ya / Tidak", "T → 2": labels beside the arrows of a decision. Null when anything else is written there. */
function branchMark(text: string): LaneMark | null {
  let mark = nothing;
  const rest = text.replace(branch, (_whole, word: string, target: string | undefined) => {
    if (isNo.test(word)) mark = { ...mark, no: true, noTo: target ?? mark.noTo };
    else mark = { ...mark, yes: true, yesTo: target ?? mark.yesTo };
    return '';
  });
  if (mark === nothing || /[\p{L}\p{N}]/u.test(rest)) return null;
  return { ...mark, kind: 'branch' };
}

/** Symbols that came along as drawings. One says who; several that lie in one cell say nothing certain. */
function shapeMark(symbols: GridCell['symbols']): LaneMark {
  const [symbol] = symbols;
  if (symbols.length > 1 || symbol === 'unknown') return { ...nothing, kind: 'shape' };
  if (symbol === 'decision') return { ...nothing, kind: 'decision' };
  return { ...nothing, kind: symbol === 'connector' ? 'connector' : 'done' };
}

/** Whether a text can stand in a Pelaksana column without anything being lost. */
export function isMark(text: string): boolean {
  const { kind } = textMark(text);
  return kind !== 'none' && kind !== 'text';
}

import type { ArrowItem, Pages, SymbolItem } from '../../../sop/layout/pages.ts';
import type { Sop } from '../../../sop/model/sop.ts';

/** What screen readers say about shapes, in Word and in PDF; the names in Word's selection pane are the same words. */
export interface ShapeWords {
  symbol(symbol: SymbolItem): string;
  arrow(arrow: ArrowItem): string;
}

const branchWords = { yes: 'jawaban ya', no: 'jawaban tidak' } as const;

/** Words for the shapes of one SOP: "Langkah 3, Kasubag Kesra, keputusan", "Panah dari langkah 3 ke langkah 4". */
export function shapeWords(sop: Sop, pages: Pages): ShapeWords {
  const numbers = new Map(sop.steps.map((step, index) => [step.id, index + 1]));
  const lanes = new Map(sop.lanes.map((lane) => [lane.id, lane.name]));
  const connectors = new Map<string, string>();
  for (const page of pages.pages)
    for (const item of page.items)
      if (item.kind === 'symbol' && item.connector !== undefined) connectors.set(item.connector.id, item.label ?? '');
  const step = (id: string): string => `langkah ${numbers.get(id) ?? ''}`.trim();
  const end = (id: string): string => {
    const label = connectors.get(id);
    return label === undefined ? step(id) : `penghubung ${label}`.trim();
  };
  return {
    symbol: (symbol) => {
      const lane = lanes.get(symbol.lane) ?? '';
      if (symbol.connector !== undefined) {
        const towards = symbol.connector.end === 'out' ? 'ke halaman lain' : 'dari halaman lain';
        return join([`Penghubung ${symbol.label ?? ''}`.trim(), lane, towards]);
      }
      return join([capital(step(symbol.step)), lane, shapeName(symbol)]);
    },
    arrow: (arrow) => {
      if (arrow.from === arrow.to)
        return join([`${arrow.head ? 'Serah terima' : 'Dikerjakan bersama'} pada ${step(arrow.from)}`]);
      return join([
        `Panah dari ${end(arrow.from)} ke ${end(arrow.to)}`,
        arrow.branch === null ? '' : branchWords[arrow.branch],
      ]);
    },
  };
}

function shapeName(symbol: SymbolItem): string {
  if (symbol.shape === 'decision') return 'keputusan';
  if (symbol.shape === 'process') return 'kegiatan';
  return symbol.label === undefined || symbol.label === '' ? 'kapsul mulai atau selesai' : symbol.label.toLowerCase();
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

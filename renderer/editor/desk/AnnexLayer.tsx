import { memo, useRef, useState } from 'react';
import type { AnnexPage, Page } from '../../../sop/layout/pages.ts';
import type { Place } from '../../../sop/model/place.ts';
import type { Sop } from '../../../sop/model/sop.ts';
import { select } from '../../state/session.ts';
import { useTools } from '../../state/tools.ts';
import { Button } from '../../ui/Button.tsx';
import { annexWords as words } from '../../words/annexes.ts';
import { placeName } from '../../words/fields.ts';
import { stepNumberOf } from '../places.ts';
import { useListeners } from './useListeners.ts';

export interface AnnexLayerProps {
  readonly sop: Sop;
  readonly page: Page;
  readonly annex: AnnexPage;
  readonly scale: number;
  readonly number: number;
  readonly count: number;
}

interface Question {
  readonly left: number;
  readonly top: number;
  /** Where the words under the pointer are written; null for the annex as a whole. */
  readonly source: Place | null;
}

/** An annex is read, not written in: what it says aloud, and on a click or Enter where its words come from. */
export const AnnexLayer = memo(function AnnexLayer({ sop, page, annex, scale, number, count }: AnnexLayerProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setQuestion(null);
    opener.current?.focus();
  };
  useListeners(layer, {
    keydown: (event) => {
      if (question !== null) event.stopPropagation();
      if (question !== null && event.key === 'Escape') close();
    },
    focusout: (event) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && layer.current?.contains(to) === true)) setQuestion(null);
    },
  });
  const ask = (x: number, y: number): void => {
    const at = annex.sources.findLast(
      (area) => x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height,
    );
    setQuestion({ left: Math.min(x, page.width * 0.6) * scale, top: y * scale + 12, source: at?.source ?? null });
  };
  return (
    <div ref={layer} role="document" aria-label={words.page(words.names[annex.annex], number, count)}>
      <p className="visually-hidden">{textOf(page)}</p>
      <button
        ref={opener}
        type="button"
        className="annex-sheet overlay"
        aria-label={words.ask}
        onClick={({ nativeEvent: { detail, offsetX, offsetY } }) =>
          detail === 0 ? ask(page.width * 0.1, page.height * 0.05) : ask(offsetX / scale, offsetY / scale)
        }
      />
      {question === null ? null : <Answer sop={sop} question={question} onClose={close} />}
    </div>
  );
});

function Answer({
  sop,
  question: { left, top, source },
  onClose,
}: {
  readonly sop: Sop;
  readonly question: Question;
  readonly onClose: () => void;
}) {
  const sentence = source === null ? words.whole : words.from(placeName(source, (step) => stepNumberOf(sop, step)));
  return (
    <section className="removal-bar overlay" aria-label={sentence} style={{ left, top }}>
      <output>{sentence}</output>
      {source === null ? (
        <Button look="primary" small onPress={() => useTools.setState({ dialog: 'style' })}>
          {words.choose}
        </Button>
      ) : (
        <Button look="primary" small onPress={() => select(source)}>
          {words.goTo}
        </Button>
      )}
      <Button small onPress={onClose}>
        {words.close}
      </Button>
    </section>
  );
}

/** The words of the page in reading order. */
function textOf({ items }: Page): string {
  return items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : [])).join(' ');
}

import { ArrowLeft, Minus, Plus } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { percentOf } from '../page/scale.ts';
import { changeComparison, closeComparison, useComparing } from '../state/comparing.ts';
import type { Comparing } from '../state/comparing.ts';
import { useDesk } from '../state/desk.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segments } from '../ui/Segments.tsx';
import { Select } from '../ui/Select.tsx';
import { compareWords as words, mergeWords } from '../words/compare.ts';
import { chooseSide } from './openCompare.ts';
import { optionId, sideOptions } from './sides.ts';
import { zoomPanes } from './zooming.ts';

export interface CompareBarProps {
  readonly open: Comparing;
  readonly isBeside: boolean;
  readonly scale: number;
}

/** Back, which states are compared, how they stand, how large. */
export function CompareBar({ open, isBeside, scale }: CompareBarProps) {
  const isEditor = useDesk((state) => state.shown.screen === 'editor');
  return (
    <Toolbar className="tool-bar" data-region="tools" aria-label={words.tools}>
      <Button look="ghost" onPress={closeComparison}>
        <Icon of={ArrowLeft} />
        {isEditor ? words.back : words.backHome}
      </Button>
      <span className="divider" aria-hidden />
      <Sides open={open} />
      <span className="grow" />
      {open.merging === null ? null : (
        <Segments
          label={mergeWords.shown}
          selected={open.merging.shown}
          options={[
            { id: 'theirs', label: mergeWords.theirs },
            { id: 'result', label: mergeWords.result },
          ]}
          onSelect={(id) => showOther(id === 'result' ? 'result' : 'theirs')}
        />
      )}
      {open.after === null ? null : (
        <span className="compare-layout">
          <Segments
            label={words.layout}
            selected={isBeside ? 'beside' : 'stacked'}
            options={[
              { id: 'beside', label: words.beside },
              { id: 'stacked', label: words.stacked },
            ]}
            onSelect={(id) => useComparing.setState({ layout: id === 'beside' ? 'beside' : 'stacked' })}
          />
        </span>
      )}
      <span className="divider" aria-hidden />
      <IconButton
        icon={Minus}
        label={words.zoomOut}
        isDisabled={percentOf(scale) <= 50}
        onPress={() => zoomPanes(scale, -1)}
      />
      <Button look="ghost" tip={words.fitWidth} onPress={() => useComparing.setState({ zoom: null })}>
        <span className="zoom-figure">{percentOf(scale)}%</span>
      </Button>
      <IconButton
        icon={Plus}
        label={words.zoomIn}
        isDisabled={percentOf(scale) >= 200}
        onPress={() => zoomPanes(scale, 1)}
      />
    </Toolbar>
  );
}

function showOther(shown: 'theirs' | 'result'): void {
  changeComparison((open) => (open.merging === null ? open : { ...open, merging: { ...open.merging, shown } }));
}

/** The two states: to be chosen where there is a history, else by name. */
function Sides({ open: { before, after, list } }: { readonly open: Comparing }) {
  if (after === null) return <strong className="compare-viewed">{before.label}</strong>;
  if (list === null)
    return (
      <span className="compare-viewed">
        {before.label} {words.with} {after.label}
      </span>
    );
  const options = sideOptions(list);
  const choose = (side: 'before' | 'after') => (chosen: string) => {
    const option = options.find((each) => each.id === chosen);
    if (option !== undefined) void chooseSide(side, option.moment);
  };
  return (
    <>
      <span className="compare-word">{words.compare}</span>
      <Select
        inline
        hideLabel
        label={words.before}
        value={optionId(before.moment)}
        options={options}
        onChange={choose('before')}
      />
      <span className="compare-word">{words.with}</span>
      <Select
        inline
        hideLabel
        label={words.after}
        value={optionId(after.moment)}
        options={options}
        onChange={choose('after')}
      />
    </>
  );
}

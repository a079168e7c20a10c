import { Plus, X } from 'lucide-react';
import type { Cover, ContentsOptions, DocumentSet, Explanation } from '../../sop/sets/documentSet.ts';
import { changeSet } from '../state/sets.ts';
import { newId } from '../state/ids.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Segments } from '../ui/Segments.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setWords as words } from '../words/sets.ts';

/** What stands on the cover. */
export function CoverFields({ set }: { readonly set: DocumentSet }) {
  const { cover } = set;
  const change = (part: Partial<Cover>, run: string): void => changeSet({ ...set, cover: { ...cover, ...part } }, run);
  return (
    <>
      <TextArea
        label={words.cover.title}
        value={set.title}
        onChange={(title) => changeSet({ ...set, title }, 'title')}
      />
      <TextField label={words.cover.unit} value={cover.unit} onChange={(unit) => change({ unit }, 'unit')} />
      <TextField
        label={words.cover.institution}
        value={cover.institution}
        onChange={(institution) => change({ institution }, 'institution')}
      />
      <TextField label={words.cover.year} value={set.year} onChange={(year) => changeSet({ ...set, year }, 'year')} />
      <TextArea
        label={words.cover.address}
        value={cover.address}
        onChange={(address) => change({ address }, 'address')}
      />
      <TextArea label={words.cover.note} value={cover.note} onChange={(note) => change({ note }, 'note')} />
    </>
  );
}

/** What the contents show, and how the first pages are counted. */
export function ContentsFields({ set }: { readonly set: DocumentSet }) {
  const { contents } = set;
  const option = (name: keyof ContentsOptions) => (
    <Checkbox
      isSelected={contents[name]}
      onChange={(isOn) => changeSet({ ...set, contents: { ...contents, [name]: isOn } })}
    >
      {words.contents[name]}
    </Checkbox>
  );
  return (
    <>
      {option('pageNumbers')}
      {option('byGroup')}
      {option('sopNumbers')}
      {option('revisions')}
      <p className="hint">{words.contents.hint}</p>
      <span className="field-label">{words.contents.frontNumbers}</span>
      <Segments
        label={words.contents.frontNumbers}
        selected={set.frontNumbers}
        options={[
          { id: 'roman', label: words.contents.roman },
          { id: 'decimal', label: words.contents.decimal },
        ]}
        onSelect={(id) => changeSet({ ...set, frontNumbers: id === 'roman' ? 'roman' : 'decimal' })}
      />
    </>
  );
}

/** Scope, summary and definitions. */
export function ExplanationFields({ set }: { readonly set: DocumentSet }) {
  const { explanation } = set;
  const { definitions } = explanation;
  const change = (part: Partial<Explanation>, run = ''): void =>
    changeSet({ ...set, explanation: { ...explanation, ...part } }, run);
  return (
    <>
      <TextArea
        label={words.explanation.scope}
        value={explanation.scope}
        onChange={(scope) => change({ scope }, 'scope')}
      />
      <TextArea
        label={words.explanation.summary}
        value={explanation.summary}
        onChange={(summary) => change({ summary }, 'summary')}
      />
      <fieldset className="set-list">
        <legend>{words.explanation.definitions}</legend>
        {definitions.map((one, index) => (
          <div key={one.id} className="set-item">
            <div>
              <TextField
                label={words.explanation.term(index + 1)}
                value={one.term}
                onChange={(term) =>
                  change({ definitions: definitions.with(index, { ...one, term }) }, `${one.id}-term`)
                }
              />
              <TextArea
                label={words.explanation.meaning(index + 1)}
                value={one.meaning}
                onChange={(meaning) => change({ definitions: definitions.with(index, { ...one, meaning }) }, one.id)}
              />
            </div>
            <div className="set-item-tools">
              <IconButton
                icon={X}
                small
                label={words.explanation.remove(index + 1)}
                onPress={() => change({ definitions: definitions.toSpliced(index, 1) })}
              />
            </div>
          </div>
        ))}
        <Button
          look="ghost"
          small
          onPress={() => change({ definitions: [...definitions, { id: newId(), term: '', meaning: '' }] })}
        >
          <Icon of={Plus} small />
          {words.explanation.add}
        </Button>
      </fieldset>
    </>
  );
}

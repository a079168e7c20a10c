import { parseDate } from '../../sop/model/dates.ts';
import type { Sop } from '../../sop/model/sop.ts';
import { listedTitles } from '../../sop/sets/decreeWords.ts';
import { instruments, sopsOf } from '../../sop/sets/documentSet.ts';
import type { Decree, DocumentSet } from '../../sop/sets/documentSet.ts';
import { changeSet, useSets } from '../state/sets.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Segments } from '../ui/Segments.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { setWords } from '../words/sets.ts';
import { ItemList } from './ItemList.tsx';

const words = setWords.decree;

/** Everything that the decision of the head says. */
export function DecreeFields({ set }: { readonly set: DocumentSet }) {
  const sops = useSets((state) => state.sops);
  const { decree } = set;
  const change = (part: Partial<Decree>, run = ''): void => changeSet({ ...set, decree: { ...decree, ...part } }, run);
  const { signer, promulgation } = decree;
  const signs = (part: Partial<Decree['signer']>, run: string): void => change({ signer: { ...signer, ...part } }, run);
  const told = (part: Partial<Decree['promulgation']>, run: string): void =>
    change({ promulgation: { ...promulgation, ...part } }, run);
  return (
    <>
      <span className="field-label">{words.instrument}</span>
      <Segments
        label={words.instrument}
        selected={decree.instrument}
        options={instruments.map((id) => ({ id, label: words.instruments[id] }))}
        onSelect={(id) => {
          const instrument = instruments.find((one) => one === id);
          if (instrument !== undefined) change({ instrument });
        }}
      />
      <TextArea label={words.heading} value={decree.heading} onChange={(heading) => change({ heading }, 'heading')} />
      <TextField
        label={words.issuer}
        hint={words.issuerHint}
        value={decree.issuer}
        onChange={(issuer) => change({ issuer }, 'issuer')}
      />
      <div className="set-pair">
        <TextField label={words.number} value={decree.number} onChange={(number) => change({ number }, 'number')} />
        <TextField label={words.year} value={decree.year} onChange={(year) => change({ year }, 'year')} />
      </div>
      <TextArea label={words.about} value={decree.about} onChange={(about) => change({ about }, 'about')} />
      <ItemList
        label={words.considering}
        items={decree.considering}
        onChange={(considering, run) => change({ considering }, run)}
      />
      <ItemList
        label={words.recalling}
        items={decree.recalling}
        onChange={(recalling, run) => change({ recalling }, run)}
      />
      <ItemList
        label={words.observing}
        items={decree.observing}
        onChange={(observing, run) => change({ observing }, run)}
      />
      <TextArea
        label={words.enacting}
        hint={words.enactingHint}
        value={decree.enacting}
        onChange={(enacting) => change({ enacting }, 'enacting')}
      />
      <ItemList
        label={words.dictums[decree.instrument]}
        items={decree.dictums}
        onChange={(dictums, run) => change({ dictums }, run)}
      />
      <TextField label={words.place} value={decree.place} onChange={(place) => change({ place }, 'place')} />
      <TextField
        label={words.date}
        hint={decree.date.iso === null ? words.dateHint : undefined}
        value={decree.date.text}
        onChange={(text) => change({ date: parseDate(text) }, 'date')}
      />
      <TextField
        label={words.position}
        value={signer.position}
        onChange={(position) => signs({ position }, 'position')}
      />
      <TextField label={words.name} value={signer.name} onChange={(name) => signs({ name }, 'name')} />
      <TextField label={words.rank} value={signer.rank} onChange={(rank) => signs({ rank }, 'rank')} />
      <TextField label={words.nip} value={signer.nip} onChange={(nip) => signs({ nip }, 'nip')} />
      <ItemList label={words.copies} items={decree.copies} onChange={(copies, run) => change({ copies }, run)} />
      {decree.instrument === 'peraturan' ? (
        <>
          <h3>{words.promulgation}</h3>
          <TextField
            label={words.promulgatedAt}
            value={promulgation.place}
            onChange={(place) => told({ place }, 'promulgatedAt')}
          />
          <TextField
            label={`${words.promulgation}: ${words.date.toLocaleLowerCase('id')}`}
            value={promulgation.date.text}
            onChange={(text) => told({ date: parseDate(text) }, 'promulgatedOn')}
          />
          <TextField
            label={`${words.promulgation}: ${words.position.toLocaleLowerCase('id')}`}
            value={promulgation.signer.position}
            onChange={(position) => told({ signer: { ...promulgation.signer, position } }, 'promulgator')}
          />
          <TextField
            label={`${words.promulgation}: ${words.name.toLocaleLowerCase('id')}`}
            value={promulgation.signer.name}
            onChange={(name) => told({ signer: { ...promulgation.signer, name } }, 'promulgatorName')}
          />
          <TextField
            label={words.gazette}
            value={promulgation.gazette}
            onChange={(gazette) => told({ gazette }, 'gazette')}
          />
        </>
      ) : null}
      <h3>{words.annex}</h3>
      <TextArea
        label={words.annexIntro}
        value={decree.annex.intro}
        onChange={(intro) => change({ annex: { ...decree.annex, intro } }, 'intro')}
      />
      <Checkbox
        isSelected={decree.annex.titles !== null}
        onChange={(isFixed) => change({ annex: { ...decree.annex, titles: isFixed ? titlesNow(set, sops) : null } })}
      >
        {words.fixed}
      </Checkbox>
      {decree.annex.titles === null ? (
        <p className="hint">{words.fixedHint}</p>
      ) : (
        <TextArea
          label={words.titles}
          value={decree.annex.titles.join('\n')}
          onChange={(text) => change({ annex: { ...decree.annex, titles: text.split('\n') } }, 'titles')}
        />
      )}
    </>
  );
}

/** The list as it stands on the page, to be kept as it is. */
function titlesNow(set: DocumentSet, sops: ReadonlyMap<string, Sop>): readonly string[] {
  const bound = sopsOf(set).flatMap((id) => sops.get(id) ?? []);
  return listedTitles({ ...set.decree, annex: { ...set.decree.annex, titles: null } }, bound);
}

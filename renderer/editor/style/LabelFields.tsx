import { identityLabels } from '../../../sop/model/labelSets.ts';
import type { Labels } from '../../../sop/model/style.ts';
import { styleLimits } from '../../../sop/model/styleLimits.ts';
import { TextField } from '../../ui/TextField.tsx';
import { printWords as words } from '../../words/print.ts';
import { useStyling } from './styling.ts';

const tableLabels = [
  'no',
  'activity',
  'actors_group',
  'requirements',
  'quality_group',
  'time',
  'outputs',
  'notes',
  'nip',
] as const satisfies readonly (keyof Labels)[];

/** Titles of boxes are longer than half the panel is wide. */
const longLabels: readonly (keyof Labels)[] = [
  'legal_basis',
  'qualifications',
  'related_sops',
  'equipment',
  'warnings',
  'records',
];

/** Every fixed word of the form; an empty field prints no label. */
export function LabelFields() {
  const { style, change } = useStyling();
  const { labels } = style;
  return (
    <>
      <p className="hint group-hint">{words.labelHint}</p>
      <div className="pair">
        {[...identityLabels, ...tableLabels].map((key) => (
          <div key={key} className={longLabels.includes(key) ? 'pair-both' : undefined}>
            <TextField
              label={words.labelNames[key]}
              value={labels[key] ?? ''}
              onChange={(text) =>
                change(
                  { labels: { [key]: text === '' ? null : text.slice(0, styleLimits.labelLength) } },
                  `label:${key}`,
                )
              }
            />
          </div>
        ))}
      </div>
    </>
  );
}

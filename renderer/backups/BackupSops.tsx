import { ArrowLeft, ArrowRight, CircleMinus, GitFork, OctagonX, Plus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { BackupSop } from '../desk/contract.ts';
import { changedText } from '../register/when.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Status } from '../ui/Status.tsx';
import type { Tone } from '../ui/Status.tsx';
import { restoreWords as words } from '../words/backups.ts';

type Relation = BackupSop['relation'];

const looks: Readonly<Record<Relation, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  older: { icon: ArrowLeft, tone: 'note' },
  newer: { icon: ArrowRight, tone: 'accent' },
  forked: { icon: GitFork, tone: 'warning' },
  missingHere: { icon: Plus, tone: 'ok' },
  missingThere: { icon: CircleMinus, tone: 'mute' },
  damagedHere: { icon: OctagonX, tone: 'error' },
  damagedThere: { icon: OctagonX, tone: 'error' },
  same: { icon: ArrowRight, tone: 'mute' },
};

export function isDifferent({ relation }: BackupSop): boolean {
  return relation !== 'same';
}

/** Whether the backup has something to bring back, and the SOP here may be changed. */
export function canRestore({ relation, isLocked }: BackupSop): boolean {
  return !isLocked && relation !== 'missingThere' && relation !== 'damagedThere' && relation !== 'same';
}

export interface BackupSopsProps {
  readonly sops: readonly BackupSop[];
  readonly now: Date;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** The SOPs that differ, each with how; those that can be brought back can be ticked. */
export function BackupSops({ sops, now, picked, onPick }: BackupSopsProps) {
  const able = sops.filter(canRestore).map(({ id }) => id);
  const count = able.filter((id) => picked.has(id)).length;
  return (
    <table className="framed-table backup-sops">
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              label={words.chooseAll}
              isDisabled={able.length === 0}
              isSelected={able.length > 0 && count === able.length}
              isIndeterminate={count > 0 && count < able.length}
              onChange={(all) => onPick(new Set(all ? able : []))}
            />
          </th>
          <th scope="col">{words.columns.sop}</th>
          <th scope="col">{words.columns.relation}</th>
        </tr>
      </thead>
      <tbody>
        {sops.map((sop) => {
          const { id, relation } = sop;
          const { title, number } = sop.there ?? sop.here ?? { title: '', number: '' };
          const name = title === '' ? words.untitled : title;
          return (
            <tr key={id}>
              <td>
                {canRestore(sop) ? (
                  <Checkbox
                    label={words.choose(name)}
                    isSelected={picked.has(id)}
                    onChange={(ticked) => onPick(withId(picked, id, ticked))}
                  />
                ) : null}
              </td>
              <th scope="row">
                <div className="name">{name}</div>
                <div className="number">{number}</div>
              </th>
              <td>
                <Status {...looks[relation]}>{words.relations[relation]}</Status>
                <div className="number">{explained(sop, now)}</div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function withId(picked: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(picked);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

function explained({ relation, here, there, isLocked }: BackupSop, now: Date): string {
  if (isLocked && relation !== 'missingThere') return words.locked;
  const when = (instant: string | undefined): string =>
    instant === undefined ? '' : changedText(instant, now).toLowerCase();
  const ofThere = when(there?.savedAt);
  const ofHere = when(here?.savedAt);
  switch (relation) {
    case 'older':
    case 'newer':
    case 'forked':
      return words.explained[relation](ofThere, ofHere);
    case 'missingHere':
    case 'damagedHere':
      return words.explained[relation](ofThere);
    case 'missingThere':
      return words.explained.missingThere(ofHere);
    case 'damagedThere':
      return words.explained.damagedThere;
    case 'same':
      return '';
  }
}

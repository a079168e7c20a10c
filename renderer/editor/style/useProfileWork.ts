import { useState } from 'react';
import type { Sop } from '../../../sop/model/sop.ts';
import type { StyleProfile } from '../../../sop/model/style.ts';
import { offeredProfiles, standardOf } from '../../../sop/model/profileFor.ts';
import type { FileBytes } from '../../desk/readFiles.ts';
import { useDocument } from '../../state/document.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import {
  exportProfile,
  importChosenProfile,
  importProfile,
  removeProfile,
  renameProfile,
  saveProfile,
} from './profileActions.ts';
import type { ProfileOutcome } from './profileActions.ts';
import type { StyleDraft } from './useStyleDraft.ts';

/** What is being done with the profiles of the office, and the commands that do it. */
export interface ProfileWork {
  /** A sentence on what was done last. */
  readonly said: string;
  /** A name is being asked for: of a new profile, or another one for this. */
  readonly naming: 'saveAs' | 'rename' | null;
  /** A file that came in under a name that is taken. */
  readonly asks: NonNullable<ProfileOutcome['asks']> | null;
  readonly startNaming: (naming: 'saveAs' | 'rename' | null) => void;
  readonly giveName: (name: string) => void;
  readonly save: () => void;
  readonly remove: () => void;
  readonly exportFile: () => void;
  readonly importFile: () => void;
  /** What becomes of the file that asks; null = it is left alone. */
  readonly answer: (ifTaken: 'replace' | 'rename' | null) => void;
}

/** The commands on profiles, for a style that is being tried out on a SOP. */
export function useProfileWork(draft: StyleDraft, sop: Sop): ProfileWork {
  const [said, setSaid] = useState('');
  const [naming, startNaming] = useState<ProfileWork['naming']>(null);
  const [asks, setAsks] = useState<ProfileWork['asks']>(null);
  const { profile, style } = draft;
  const { government, unitLines } = sop.identity.issuer;

  /** Says what came of an action and goes to the profile it made; `keep`: with what is being tried out. */
  const follow = (outcome: ProfileOutcome, keep = false): void => {
    setSaid(outcome.asks === undefined ? outcome.text : '');
    setAsks(outcome.asks ?? null);
    if (outcome.name === null) return;
    startNaming(null);
    const saved = offeredNow().find(({ name }) => name === outcome.name);
    if (saved === undefined) draft.compareWith(standardOf(offeredNow()));
    else if (keep) draft.compareWith(saved);
    else draft.begin(saved);
  };
  const bringIn = (file: FileBytes, ifTaken: 'replace' | 'rename'): void =>
    void importProfile(file, ifTaken).then((outcome) => follow(outcome));
  return {
    said,
    naming,
    asks,
    startNaming,
    giveName: (name) => {
      const done =
        naming === 'rename'
          ? renameProfile(profile.name, name).then((outcome) => keptForNew(profile.name, outcome, outcome.name))
          : saveProfile({ name, government, unitLines, style }, false);
      void done.then((outcome) => follow(outcome, true));
    },
    save: () => void saveProfile({ ...profile, style }, true).then((outcome) => follow(outcome)),
    remove: () => void removeProfile(profile.name).then((outcome) => follow(keptForNew(profile.name, outcome, null))),
    exportFile: () => void exportProfile(profile.name).then(({ text }) => setSaid(text)),
    importFile: () =>
      void importChosenProfile().then((outcome) => {
        if (outcome !== null) follow(outcome);
      }),
    answer: (ifTaken) => {
      setAsks(null);
      if (asks !== null && ifTaken !== null) bringIn(asks.file, ifTaken);
    },
  };
}

/** What new SOPs begin with follows a profile to its new name, and lets go of one that was removed. */
function keptForNew(former: string, outcome: ProfileOutcome, now: string | null): ProfileOutcome {
  const isForNew = useSettings.getState().printing.profile === former;
  if (isForNew && outcome.name !== null) changeSettings({ printing: { profile: now } });
  return outcome;
}

function offeredNow(): readonly StyleProfile[] {
  return offeredProfiles(useDocument.getState().profiles);
}

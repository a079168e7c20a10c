import { useMemo, useState } from 'react';
import { useVersion } from '../editor/useVersion.ts';
import { useProfiles } from '../state/profiles.ts';
import { AboutDialog } from '../ui/HelpDialogs.tsx';
import type { MenuBarMenu } from '../ui/MenuBar.tsx';
import { TitleBar } from '../ui/TitleBar.tsx';
import { frameWords } from '../words/frame.ts';
import { FirstSop } from './FirstSop.tsx';
import { keepOfficial } from './keepOfficial.ts';
import { LivePage } from './LivePage.tsx';
import type { Lit } from './LivePage.tsx';
import './start.css';
import { StartSteps } from './StartSteps.tsx';
import type { StartStep } from './StartSteps.tsx';
import { StepForm } from './StepForm.tsx';

/** What the page shows in the accent colour while a step is filled in. */
const litBy: Readonly<Record<StartStep, Lit>> = { user: null, office: 'issuer', approval: 'approval', first: null };

/**
 * The questions of the first start. Every answer is kept as it is typed; each step can be skipped, and all of them
 * put aside. Nothing is needed but one line that names the unit.
 */
export function StartScreen() {
  const [step, setStep] = useState<StartStep>('user');
  /** The template that is chosen but not opened yet. */
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const profiles = useProfiles();
  const version = useVersion();
  const [isAbout, setAbout] = useState(false);
  const menus = useMemo(() => [helpMenu(() => setAbout(true))], []);
  const go = (to: StartStep): void => {
    if (step === 'approval') void keepOfficial();
    setStep(to);
  };
  return (
    <div className="window start-window">
      <TitleBar title="" menus={menus} />
      <div className="start">
        <StartSteps step={step} onGo={go} />
        <main className="start-main">
          {step === 'first' ? (
            <FirstSop onBack={() => go('approval')} onLook={setLookedAt} />
          ) : (
            <StepForm key={step} step={step} profiles={profiles} onGo={go} />
          )}
        </main>
        <LivePage profiles={profiles} lit={litBy[step]} template={step === 'first' ? lookedAt : null} />
      </div>
      {isAbout ? <AboutDialog version={version} onClose={() => setAbout(false)} /> : null}
    </div>
  );
}

function helpMenu(showAbout: () => void): MenuBarMenu {
  return {
    label: frameWords.menus.help,
    entries: () => [{ id: 'about', label: frameWords.about, onAction: showAbout }],
  };
}

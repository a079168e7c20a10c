import type { ReactNode } from 'react';
import { WorkTimeFields } from '../editor/times/WorkTimeFields.tsx';
import '../editor/times/times.css';
import { showGuide } from '../state/guide.ts';
import { useProfiles } from '../state/profiles.ts';
import { ExchangeFields } from '../sending/ExchangeFields.tsx';
import { exchangeSettingsWords } from '../words/sending.ts';
import { changeSettings } from '../state/settings.ts';
import { Button } from '../ui/Button.tsx';
import { settingsWords as words } from '../words/settings.ts';
import { AppearanceFields } from './AppearanceFields.tsx';
import { ApprovalFields } from './ApprovalFields.tsx';
import { OfficeFields } from './OfficeFields.tsx';
import { PrintingFields } from './PrintingFields.tsx';
import { SettingsFailure } from './SettingsFailure.tsx';
import './settings.css';
import { UserFields } from './UserFields.tsx';

/** Everything that can be set, on one page; every change is kept at once. */
export function SettingsMain() {
  const profiles = useProfiles();
  return (
    <main className="main">
      <div className="main-head">
        <h1>{words.title}</h1>
        <span className="secondary">{words.kept}</span>
      </div>
      <SettingsFailure />
      <div className="main-body settings">
        <Part {...words.user}>
          <UserFields />
        </Part>
        <Part {...words.office}>
          <OfficeFields withNumbering />
        </Part>
        <Part {...words.approval}>
          <ApprovalFields />
        </Part>
        <Part {...words.printing}>
          <PrintingFields profiles={profiles} />
        </Part>
        <Part {...words.workTime}>
          <WorkTimeFields />
        </Part>
        <Part {...exchangeSettingsWords}>
          <ExchangeFields />
        </Part>
        <Part {...words.appearance}>
          <AppearanceFields />
        </Part>
        <Part title={words.firstStart.title} intro={words.firstStart.body}>
          <div className="actions">
            <Button onPress={() => changeSettings({ firstStart: { done: false } })}>{words.firstStart.again}</Button>
            <Button onPress={showGuide}>{words.firstStart.guide}</Button>
          </div>
        </Part>
      </div>
    </main>
  );
}

interface PartProps {
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

function Part({ title, intro, children }: PartProps) {
  return (
    <section className="settings-part" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className="secondary">{intro}</p>
      </div>
      <div className="settings-fields">{children}</div>
    </section>
  );
}

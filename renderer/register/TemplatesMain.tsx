import type { RefObject } from 'react';
import { goTo } from '../state/desk.ts';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { registerWords } from '../words/register.ts';
import { TemplateChooser } from './templates/TemplateChooser.tsx';
import type { Home } from './useHome.ts';

export interface TemplatesMainProps {
  readonly home: Home;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The templates as a home screen. */
export function TemplatesMain({ home, searchRef }: TemplatesMainProps) {
  return (
    <main className="main templates-main">
      <div className="main-head">
        <h1>{registerWords.templates}</h1>
      </div>
      {home.failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(home.failure.code, home.failure.detail)}
        </Notice>
      )}
      {home.templates.length === 0 ? null : (
        <TemplateChooser
          templates={home.templates}
          onUse={home.createFrom}
          onSettings={() => goTo('settings')}
          searchRef={searchRef}
        />
      )}
    </main>
  );
}

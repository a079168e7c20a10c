import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { registerWords, templateWords } from '../words/register.ts';
import { TemplateList } from './TemplateList.tsx';
import type { Home } from './useHome.ts';

/** The templates as a home screen. */
export function TemplatesMain({ home }: { readonly home: Home }) {
  return (
    <main className="main">
      <div className="main-head">
        <h1>{registerWords.templates}</h1>
      </div>
      {home.failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(home.failure.code, home.failure.detail)}
        </Notice>
      )}
      <div className="main-body">
        <p className="secondary">{templateWords.body}</p>
        <TemplateList templates={home.templates} onUse={home.createFrom} />
      </div>
    </main>
  );
}

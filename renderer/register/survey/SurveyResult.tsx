import type { SurveyFinding } from '../../../sop/survey/finding.ts';
import type { RegisterRow } from '../../desk/contract.ts';
import { Notice } from '../../ui/Notice.tsx';
import { registerWords } from '../../words/register.ts';
import { findingText, surveyGroups, surveyWords as words } from '../../words/survey.ts';
import { ProblemFigures } from '../ProblemFigures.tsx';
import { titleOf } from '../RegisterRow.tsx';
import type { Survey } from './runSurvey.ts';

export interface SurveyResultProps {
  readonly survey: Survey;
  readonly onOpen: (id: string) => void;
}

/** What the survey found: first what no single SOP shows, then the SOPs with problems of their own. */
export function SurveyResult({ survey, onOpen }: SurveyResultProps) {
  const { facts, findings, unreadable, faulty, faultyTotal } = survey;
  return (
    <>
      <Notice tone={findings.length === 0 ? 'ok' : 'warning'}>{words.done(facts.size, findings.length)}</Notice>
      {unreadable === 0 ? null : <Notice tone="error">{words.unreadable(unreadable)}</Notice>}
      {surveyGroups.map(({ id, title, kinds }) => {
        const own = findings.filter(({ kind }) => kinds.some((known) => known === kind));
        if (own.length === 0) return null;
        return (
          <section key={id}>
            <h3>{words.group(title, own.length)}</h3>
            <ul>
              {own.map((finding, index) => (
                <li key={`${finding.kind} ${index}`}>
                  <p>{findingText(finding)}</p>
                  <Places finding={finding} facts={facts} onOpen={onOpen} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section>
        <h3>{words.faulty(faultyTotal)}</h3>
        {faulty.length < faultyTotal ? <p className="hint">{words.shownOf(faulty.length, faultyTotal)}</p> : null}
        {faulty.length === 0 ? <p className="secondary">{words.clean}</p> : null}
        <ul>
          {faulty.map((row) => (
            <FaultySop key={row.id} row={row} onOpen={onOpen} />
          ))}
        </ul>
      </section>
    </>
  );
}

function FaultySop({ row, onOpen }: { readonly row: RegisterRow; readonly onOpen: (id: string) => void }) {
  const about = [row.number === '' ? registerWords.noNumber : row.number, row.unit].filter((part) => part !== '');
  return (
    <li className="survey-sop">
      <span className="grow">
        <SopLink id={row.id} title={titleOf(row)} onOpen={onOpen} />
        <small>{about.join(' · ')}</small>
      </span>
      {row.problems === null ? null : <ProblemFigures counted={row.problems} />}
    </li>
  );
}

interface PlacesProps extends Pick<SurveyResultProps, 'onOpen'> {
  readonly finding: SurveyFinding;
  readonly facts: Survey['facts'];
}

/** The SOPs that a finding is about; where they disagree, by what they say. */
function Places({ finding, facts, onOpen }: PlacesProps) {
  if (finding.kind === 'numberGap') return null;
  if ('readings' in finding) {
    return (
      <ul>
        {finding.readings.map(({ text, sops }) => (
          <li key={text}>
            <p className="secondary">{words.reading(text, sops.length)}</p>
            <Links ids={sops} facts={facts} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    );
  }
  return <Links ids={finding.sops} facts={facts} onOpen={onOpen} />;
}

function Links({ ids, facts, onOpen }: Omit<PlacesProps, 'finding'> & { readonly ids: readonly string[] }) {
  return (
    <span className="survey-links">
      {ids.map((id) => (
        <SopLink key={id} id={id} title={titleOf({ title: facts.get(id)?.title ?? '' })} onOpen={onOpen} />
      ))}
    </span>
  );
}

function SopLink({
  id,
  title,
  onOpen,
}: {
  readonly id: string;
  readonly title: string;
  readonly onOpen: (id: string) => void;
}) {
  return (
    <button type="button" className="link" title={words.openSop(title)} onClick={() => onOpen(id)}>
      {title}
    </button>
  );
}

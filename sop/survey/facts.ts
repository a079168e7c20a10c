import { officeOf } from '../model/officeOf.ts';
import type { Official, Sop, SopId, Status } from '../model/sop.ts';
import { relatedNames } from '../rules/workspace.ts';
import { isBlank } from '../rules/words.ts';

/** What a survey of the register has to know of one SOP: small enough to read ten thousand of them. */
export interface SurveyFacts {
  readonly id: SopId;
  /** The procedure it is a version of: the same for a SOP in force and the one that will take its place. */
  readonly procedure: string;
  readonly title: string;
  readonly number: string;
  readonly government: string;
  /** The office it belongs to, as written. */
  readonly unit: string;
  readonly status: Status;
  /** The SOPs that its Keterkaitan names, as written. */
  readonly related: readonly string[];
  /** Who approves and who proposes, as far as they are named. */
  readonly officials: readonly Official[];
}

/** Reads the facts out of a SOP; `procedure` names it and its other versions. */
export function surveyFacts(sop: Sop, procedure: string): SurveyFacts {
  const { identity, proposer, status, id } = sop;
  const officials = proposer === null ? [identity.approval] : [identity.approval, proposer];
  return {
    id,
    procedure,
    title: identity.title,
    number: identity.number,
    government: identity.issuer.government,
    unit: officeOf(identity.issuer.unitLines),
    status,
    related: relatedNames(sop),
    officials: officials.filter(({ name, nip }) => !isBlank(name) || !isBlank(nip)),
  };
}

/** A SOP that nobody follows any more: another took its place, or it was revoked. */
export function isPast({ status }: Pick<SurveyFacts, 'status'>): boolean {
  return status === 'superseded' || status === 'revoked';
}

/** A SOP that is still being made: whoever is named in it is to sign it. One in force keeps the names of its day. */
export function isUnderWay({ status }: Pick<SurveyFacts, 'status'>): boolean {
  return !isPast({ status }) && status !== 'inForce';
}

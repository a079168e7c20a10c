import { ok } from '../../../sop/model/result.ts';
import { surveyFacts } from '../../../sop/survey/facts.ts';
import type { Handlers, Outcome } from '../../contract/dispatcher.ts';
import { openDocument } from '../documents.ts';
import type { Workspace } from '../ports.ts';
import type { ReadableDb } from '../store/database.ts';
import { registerSection } from '../store/cards.ts';
import { numberTemplates } from '../store/numbers.ts';
import { chainOf } from '../store/reviews.ts';

/** What all SOPs of the register say that must agree. */
export function surveyService({ db }: Workspace): Pick<Handlers, 'register.facts'> {
  return {
    'register.facts': ({ offset, limit }): Outcome<'register.facts'> => {
      const { cards, total } = registerSection(db, offset, limit);
      const read = cards.map((card) => ({ card, opened: openDocument(db, card.id) }));
      return ok({
        facts: read.flatMap(({ card, opened }) => {
          if (!opened.ok) return [];
          const { related, officials, ...facts } = surveyFacts(opened.value.sop, procedureOf(db, card.id));
          return [{ ...facts, related: [...related], officials: [...officials] }];
        }),
        unreadable: read.flatMap(({ card, opened }) => (opened.ok ? [] : [card])),
        total,
        templates: numberTemplates(db),
      });
    },
  };
}

/** One name for all versions of a procedure: the first of their ids. */
function procedureOf(db: ReadableDb, id: string): string {
  return [...chainOf(db, id), id].toSorted()[0] ?? id;
}

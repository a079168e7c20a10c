import { ok } from '../../sop/model/result.ts';
import { surveyFacts } from '../../sop/survey/facts.ts';
import type { Handlers, Outcome } from '../contract/dispatcher.ts';
import { openDocument } from './documents.ts';
import type { Workspace } from './ports.ts';
import { registerSection } from './store/cards.ts';
import { numberTemplates } from './store/numbers.ts';

/** What all SOPs of the register say that must agree. */
export function surveyService({ db }: Workspace): Pick<Handlers, 'register.facts'> {
  return {
    'register.facts': ({ offset, limit }): Outcome<'register.facts'> => {
      const { cards, total } = registerSection(db, offset, limit);
      const read = cards.map((card) => ({ card, opened: openDocument(db, card.id) }));
      return ok({
        facts: read.flatMap(({ opened }) => {
          if (!opened.ok) return [];
          const { related, officials, ...facts } = surveyFacts(opened.value.sop);
          return [{ ...facts, related: [...related], officials: [...officials] }];
        }),
        unreadable: read.flatMap(({ card, opened }) => (opened.ok ? [] : [card])),
        total,
        templates: numberTemplates(db),
      });
    },
  };
}

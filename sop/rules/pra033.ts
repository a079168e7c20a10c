import { connectorsOnPages } from './pageItems.ts';
import type { ConnectorOnPage } from './pageItems.ts';
import type { Rule } from './rule.ts';

/** PRA-033: the labels of connectors pair: each stands at an outgoing and at an incoming end. */
export const pra033: Rule<'pages'> = {
  id: 'PRA-033',
  severity: 'warning',
  needs: 'pages',
  page: {
    title: 'Segilima berpasangan',
    why: 'Tanda di dalam segilima menunjukkan lanjutannya di halaman lain. Tanda tanpa pasangan membuat alur terputus.',
    wrong: 'Segilima “2” hanya ada di halaman 1.',
    right: 'Segilima “1” di halaman 1 dan di halaman 2.',
    source: 'Praktik baik.',
  },
  check: ({ style, pages }) => {
    if (style.connectorLabels === 'none') return [];
    const connectors = connectorsOnPages(pages);
    return connectors
      .filter((connector) => !connectors.some((other) => isOtherEnd(connector, other)))
      .map((connector) => ({
        where: { at: 'symbol', step: connector.item.step, lane: connector.item.lane },
        message: `Segilima ${connector.label} di halaman ${connector.page + 1} tidak memiliki pasangan.`.replace(
          '  ',
          ' ',
        ),
      }));
  },
};

function isOtherEnd(one: ConnectorOnPage, other: ConnectorOnPage): boolean {
  return one.label !== '' && one.label === other.label && one.end !== other.end;
}

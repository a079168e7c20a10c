import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { showCheck, useChecks } from '../state/checks.ts';
import type { Check } from '../state/checks.ts';
import { Icon } from '../ui/Icon.tsx';
import { verifyingWords as words } from '../words/verifying.ts';
import { verdictLooks } from './verdictLook.ts';

/** The files that were checked, the newest first; arrows choose. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  const chosen = useChecks((state) => state.chosen);
  return (
    <ListBox
      aria-label={words.list}
      className="check-list"
      items={checks}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys];
        if (key !== undefined) showCheck(String(key));
      }}
    >
      {(check) => {
        const title = titleOf(check);
        return (
          <ListBoxItem id={check.id} textValue={`${check.file.name}. ${title}`} className="check-row">
            <Sign check={check} />
            <strong>{check.file.name}</strong>
            <span className="secondary">{title}</span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
}

function Sign({ check: { result, failure } }: { readonly check: Check }) {
  const colour = result?.verification?.verdict.colour;
  const icon =
    colour !== undefined
      ? verdictLooks[colour].icon
      : result === null && failure === null
        ? LoaderCircle
        : TriangleAlert;
  return (
    <span className={colour === undefined ? 'check-sign' : `check-sign status-${verdictLooks[colour].tone}`}>
      <Icon of={icon} />
    </span>
  );
}

function titleOf({ result, failure }: Check): string {
  if (result?.verification !== null && result !== null) return result.verification.verdict.title;
  return result === null && failure === null ? words.busy : words.refused;
}

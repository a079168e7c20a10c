import { Plus, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useNow } from '../register/useNow.ts';
import { changedText } from '../register/when.ts';
import { createSet, openSet, refreshSets, removeSet, useSets } from '../state/sets.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { setWords as words } from '../words/sets.ts';
import './sets.css';

/** The document sets of the workspace. */
export function SetsMain() {
  const listed = useSets((state) => state.listed);
  const failure = useSets((state) => state.failure);
  const removed = useSets((state) => state.removed);
  const now = useNow();
  useEffect(() => void refreshSets(), []);
  const begin = (
    <Button look="primary" onPress={() => void createSet(String(now.getFullYear()))}>
      <Icon of={Plus} small />
      {words.create}
    </Button>
  );
  return (
    <main className="main sets">
      <div className="main-head">
        <h1>{words.title}</h1>
        <span className="grow" />
        {begin}
      </div>
      <div className="sets-body">
        {failure === null ? null : (
          <Notice tone="error" urgent>
            {failureText(failure.code, failure.detail)}
          </Notice>
        )}
        {removed === null ? null : (
          <Notice tone="ok">
            {words.removed(removed.name)}{' '}
            <button type="button" className="link" onClick={() => void removeSet(removed.id, removed.name, false)}>
              {words.undoRemove}
            </button>
          </Notice>
        )}
        {listed === null ? null : listed.sets.length === 0 ? (
          <div className="sets-empty">
            <h2>{words.empty}</h2>
            <p className="secondary">{words.emptyHint}</p>
          </div>
        ) : (
          <table className="set-table" aria-label={words.title}>
            <thead>
              <tr>
                <th scope="col">{words.columns.title}</th>
                <th scope="col">{words.columns.sops}</th>
                <th scope="col">{words.columns.changed}</th>
                <th scope="col">
                  <span className="visually-hidden">{words.columns.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {listed.sets.map(({ id, title, year, sops, changedAt, damaged }) => {
                const name = words.name(title, year);
                return (
                  <tr key={id}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link"
                        aria-label={words.open(name)}
                        onClick={() => void openSet(id)}
                      >
                        {name}
                      </button>
                    </th>
                    <td>{damaged ? words.damaged : sops}</td>
                    <td>{changedText(changedAt, now)}</td>
                    <td className="set-actions">
                      <IconButton
                        icon={Trash2}
                        label={words.remove(name)}
                        small
                        onPress={() => void removeSet(id, name, true)}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </main>
  );
}

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { DropTarget } from '../register/DropTarget.tsx';
import { checkFiles, chooseChecks, useChecks } from '../state/checks.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { rootWords, verifyingWords as words } from '../words/verifying.ts';
import { CheckDetail } from './CheckDetail.tsx';
import { CheckList } from './CheckList.tsx';
import { RootsDialog } from './RootsDialog.tsx';
import './verifying.css';

/** Signed files and what can be said about them: the list at the left, one file beside it. */
export function VerifyingMain() {
  const checks = useChecks((state) => state.checks);
  const chosen = useChecks((state) => state.checks.find(({ id }) => id === state.chosen));
  const [isShowingRoots, setShowingRoots] = useState(false);
  return (
    <DropTarget onFiles={(files) => void checkFiles(files)} sign={words.dropHere} className="verifying">
      <h1 className="visually-hidden">{words.title}</h1>
      {checks.length === 0 ? (
        <div className="check-empty">
          <h2>{words.empty.title}</h2>
          <p className="secondary">{words.empty.body}</p>
          <div className="check-buttons">
            <Button look="primary" onPress={() => void chooseChecks()}>
              {words.empty.choose}
            </Button>
            <Button onPress={() => setShowingRoots(true)}>{rootWords.open}</Button>
          </div>
        </div>
      ) : (
        <>
          <div className="check-side">
            <div className="check-side-head">
              <h2>{words.list}</h2>
              <Button small onPress={() => void chooseChecks()} aria-label={words.addLong}>
                <Icon of={Plus} small />
                {words.add}
              </Button>
            </div>
            <CheckList checks={checks} />
            <div className="check-side-foot">
              <Button look="ghost" onPress={() => setShowingRoots(true)}>
                {rootWords.open}
              </Button>
            </div>
          </div>
          {chosen === undefined ? <div /> : <CheckDetail key={chosen.id} check={chosen} />}
        </>
      )}
      {isShowingRoots ? <RootsDialog onClose={() => setShowingRoots(false)} /> : null}
    </DropTarget>
  );
}

import { Component } from 'react';
import type { ReactNode } from 'react';
import { CompareScreen } from './compare/CompareScreen.tsx';
import { EditorScreen } from './editor/EditorScreen.tsx';
import { HandoverDialogs } from './handover/HandoverDialogs.tsx';
import { MoveDialog } from './moving/MoveDialog.tsx';
import { PaperDialog } from './papers/PaperDialog.tsx';
import { SendDialog } from './sending/SendDialog.tsx';
import { ManualDialog } from './manual/ManualDialog.tsx';
import { SetScreen } from './sets/SetScreen.tsx';
import { useSets } from './state/sets.ts';
import { RegisterScreen } from './register/RegisterScreen.tsx';
import { StartScreen } from './start/StartScreen.tsx';
import { RecoveryDialog } from './backups/RecoveryDialog.tsx';
import { PeopleDialog } from './people/PeopleDialog.tsx';
import { useComparing } from './state/comparing.ts';
import { useDesk } from './state/desk.ts';
import { useSettings } from './state/settings.ts';
import { Button } from './ui/Button.tsx';
import { frameWords as words } from './words/frame.ts';

/** The whole screen: the questions of the first start, the register, or the editor of one SOP. */
export function App() {
  return (
    <Guard>
      <Screen />
      <PeopleDialog />
      <RecoveryDialog />
      <MoveDialog />
      <HandoverDialogs />
      <SendDialog />
      <PaperDialog />
      <ManualDialog />
    </Guard>
  );
}

function Screen() {
  const shown = useDesk((state) => state.shown);
  const set = useSets((state) => state.open);
  const comparison = useComparing((state) => state.open);
  const isStarted = useSettings((state) => state.firstStart.done);
  if (!isStarted) return <StartScreen />;
  if (set !== null) return <SetScreen key={set.set.id} open={set} />;
  if (comparison !== null) return <CompareScreen open={comparison} />;
  return shown.screen === 'register' ? <RegisterScreen /> : <EditorScreen key={shown.id} id={shown.id} />;
}

/** What is shown to somebody without a session: the address was not the one the host printed, or it is stale. */
export function ClosedDoor() {
  return (
    <main className="closed-door">
      <h1>{words.door.title}</h1>
      <p className="secondary">{words.door.body}</p>
    </main>
  );
}

/** Catches a fault while drawing: everything saved is safe, and loading anew leads back to it. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="closed-door" role="alert">
        <h1>{words.crash.title}</h1>
        <p className="secondary">{words.crash.body}</p>
        <div>
          <Button look="primary" onPress={() => window.location.reload()}>
            {words.crash.reload}
          </Button>
        </div>
      </main>
    );
  }
}

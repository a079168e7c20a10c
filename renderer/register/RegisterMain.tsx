import { ListChecks, Plus, Upload } from 'lucide-react';
import type { RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Failure } from '../desk/contract.ts';
import { failureText } from '../words/failures.ts';
import { registerWords as words } from '../words/register.ts';
import { surveyWords } from '../words/survey.ts';
import { BulkBar } from './BulkBar.tsx';
import { DropTarget } from './DropTarget.tsx';
import { EmptyRegister } from './EmptyRegister.tsx';
import { Filters } from './Filters.tsx';
import { NothingFound } from './NothingFound.tsx';
import { ReminderNotice } from './ledger/ReminderNotice.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import type { RowActions } from './rowActions.ts';
import { useIdleLooks } from './useIdleLooks.ts';
import type { Checking } from './useIdleLooks.ts';
import { useNow } from './useNow.ts';
import type { Home } from './useHome.ts';
import type { RegisterState } from './useRegister.ts';
import { useReturn } from './useReturn.ts';
import { useTicking } from './useTicking.ts';
import { useRegisterView } from './view.ts';
import { useWork } from './work.ts';
import { WorkBar } from './WorkBar.tsx';

export interface RegisterMainProps {
  readonly home: Home;
  readonly register: RegisterState;
  readonly failure: Failure | null;
  /** SOPs of this section without any filter; null until the first answer. */
  readonly all: number | null;
  readonly actions: RowActions;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The register or the archive: heading, filters, rows, and the bar for what is ticked. */
export function RegisterMain({ home, register, failure, all, actions, searchRef }: RegisterMainProps) {
  const archived = useRegisterView(({ filter }) => filter.archived);
  const checking = useIdleLooks(archived, register.reload);
  return (
    <DropTarget onFiles={home.importGiven}>
      <div className="main-head">
        <h1>{archived ? words.archive : words.title}</h1>
        <span className="grow" />
        {archived || all === 0 ? null : (
          <>
            <Button onPress={() => home.show({ kind: 'survey' })}>
              <Icon of={ListChecks} />
              {surveyWords.open}
            </Button>
            <Button onPress={home.importChosen}>
              <Icon of={Upload} />
              {words.importFiles}
            </Button>
            <Button look="primary" onPress={home.createBlank}>
              <Icon of={Plus} />
              {words.newSop}
            </Button>
          </>
        )}
      </div>
      {failure === null ? null : (
        <Notice tone="error" urgent>
          {failureText(failure.code, failure.detail)}{' '}
          <button type="button" className="link" onClick={register.reload}>
            {words.retry}
          </button>
        </Notice>
      )}
      {all === null ? null : all === 0 ? (
        <Nothing archived={archived} home={home} />
      ) : (
        <List
          register={register}
          all={all}
          actions={actions}
          searchRef={searchRef}
          checking={checking}
          onMore={() => home.show({ kind: 'ledger', tab: 'reminders' })}
        />
      )}
      <WorkBar />
    </DropTarget>
  );
}

function Nothing({ archived, home }: { readonly archived: boolean; readonly home: Home }) {
  if (archived) {
    return (
      <div className="nothing">
        <p className="secondary">{words.emptyArchive}</p>
      </div>
    );
  }
  return (
    <EmptyRegister
      templates={home.templates}
      onTemplate={() => home.show({ kind: 'templates' })}
      onImport={home.importChosen}
      onBlank={home.createBlank}
    />
  );
}

interface ListProps extends Pick<RegisterMainProps, 'register' | 'actions' | 'searchRef'> {
  /** Shows all that is due. */
  readonly onMore: () => void;
  readonly all: number;
  readonly checking: Checking;
}

function List({ register, all, actions, searchRef, checking, onMore }: ListProps) {
  const { listed, see } = register;
  const filter = useRegisterView((state) => state.filter);
  const ticked = useRegisterView((state) => state.ticked);
  const isWorking = useWork((state) => state.isLong);
  const now = useNow();
  const returned = useReturn(listed);
  const { tickAll, stretchTo } = useTicking(listed);
  if (listed === null || returned === 'looking') return null;
  const { figures } = listed;
  const focusRows = (): void => document.querySelector<HTMLElement>('.register-rows [tabindex="0"]')?.focus();
  const focusSearch = (): void => searchRef.current?.focus();
  return (
    <>
      <Filters
        filter={filter}
        units={figures.units}
        shown={figures.total}
        all={all}
        searchRef={searchRef}
        onDown={focusRows}
      />
      {filter.archived ? null : (
        <ReminderNotice key={JSON.stringify(figures.counts)} shown={figures.total} onMore={onMore} />
      )}
      <Unchecked count={figures.unchecked} checking={checking} />
      <div className="found" aria-busy={listed.filter !== filter}>
        {figures.total === 0 ? (
          <NothingFound filter={listed.filter} />
        ) : (
          <RegisterTable
            listed={listed}
            ticked={ticked}
            actions={actions}
            now={now}
            see={see}
            returnTo={returned}
            onTickAll={tickAll}
            onStretch={stretchTo}
            onType={focusSearch}
          />
        )}
      </div>
      {ticked.ids.size === 0 || isWorking ? null : (
        <BulkBar ids={ticked.ids} archived={filter.archived} actions={actions} />
      )}
    </>
  );
}

/** When the list depends on problems that nobody counted yet: how many, and the way to count them now. */
function Unchecked({ count, checking }: { readonly count: number; readonly checking: Checking }) {
  if (checking.left !== null) {
    return (
      <Notice tone="note">
        <output>{words.checking(checking.left)}</output>{' '}
        <button type="button" className="link" onClick={checking.stop}>
          {words.stop}
        </button>
      </Notice>
    );
  }
  if (count === 0) return null;
  return (
    <Notice tone="note">
      {words.unchecked(count)}{' '}
      <button type="button" className="link" onClick={checking.start}>
        {words.checkAll}
      </button>
    </Notice>
  );
}

import { Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import type { Failure, Register, RegisterRow } from '../desk/contract.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../words/failures.ts';
import { registerWords as words } from '../words/register.ts';
import { BulkBar } from './BulkBar.tsx';
import { EmptyRegister } from './EmptyRegister.tsx';
import { Filters } from './Filters.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import type { RowActions } from './RegisterTable.tsx';
import type { Home } from './useHome.ts';
import { pageSize } from './useRegister.ts';
import type { Filter } from './useRegister.ts';

export interface RegisterMainProps {
  readonly home: Home;
  readonly register: Register | null;
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly onMore: () => void;
  /** SOPs of this section without any filter. */
  readonly all: number;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onClearFilter: () => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: ReadonlySet<string>) => void;
  readonly chosen: readonly RegisterRow[];
  readonly actions: RowActions;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** The register or the archive: heading, filters, rows, and the bar for what is ticked. */
export function RegisterMain(props: RegisterMainProps) {
  const { home, register, failure, all, filter, actions, chosen } = props;
  const isEmpty = register !== null && all === 0;
  return (
    <main className="main">
      <div className="main-head">
        <h1>{filter.archived ? words.archive : words.title}</h1>
        <span className="grow" />
        {filter.archived || isEmpty ? null : (
          <>
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
          <button type="button" className="link" onClick={props.onRetry}>
            {words.retry}
          </button>
        </Notice>
      )}
      {register === null ? null : isEmpty ? (
        <Nothing {...props} />
      ) : (
        <>
          <Filters
            filter={filter}
            onChange={props.onFilter}
            units={register.units}
            shown={register.total}
            all={all}
            searchRef={props.searchRef}
          />
          <Rows {...props} register={register} />
          {chosen.length === 0 ? null : (
            <BulkBar
              count={chosen.length}
              archived={filter.archived}
              onExport={() => actions.exportRows(chosen)}
              onArchive={() =>
                actions.archive(
                  chosen.map(({ id }) => id),
                  !filter.archived,
                )
              }
              onClear={() => props.onSelect(new Set())}
            />
          )}
        </>
      )}
    </main>
  );
}

function Nothing({ filter, home }: RegisterMainProps) {
  if (filter.archived) {
    return (
      <div className="nothing">
        <p className="secondary">{words.emptyArchive}</p>
      </div>
    );
  }
  return (
    <EmptyRegister
      templates={home.templates.length}
      onTemplate={() => home.show({ kind: 'templates' })}
      onImport={home.importChosen}
      onBlank={home.createBlank}
    />
  );
}

function Rows({
  register,
  filter,
  onClearFilter,
  onMore,
  selected,
  onSelect,
  actions,
}: RegisterMainProps & { readonly register: Register }) {
  const [now] = useState(() => new Date());
  if (register.rows.length === 0) {
    return (
      <output className="nothing">
        <p>{words.noHits(filter.query)}</p>
        <Button onPress={onClearFilter}>{words.clearFilters}</Button>
      </output>
    );
  }
  const left = register.total - register.rows.length;
  return (
    <div className="register-scroll">
      <RegisterTable rows={register.rows} selected={selected} onSelect={onSelect} actions={actions} now={now} />
      {left <= 0 ? null : (
        <div className="register-more">
          <Button onPress={onMore}>{words.more(Math.min(left, pageSize))}</Button>
        </div>
      )}
    </div>
  );
}

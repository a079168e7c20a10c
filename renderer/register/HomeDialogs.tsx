import { isFreezable } from '../../sop/handover/signers.ts';
import { ApprovalExportDialog } from '../exporting/ApprovalExportDialog.tsx';
import { ExportFilesDialog } from '../exporting/ExportFilesDialog.tsx';
import { openSop } from '../state/desk.ts';
import { AboutDialog, KeysDialog } from '../ui/HelpDialogs.tsx';
import { DuplicateDialog } from './duplicate/DuplicateDialog.tsx';
import { ImportResultDialog } from './ImportResultDialog.tsx';
import { LedgerDialog } from './ledger/LedgerDialog.tsx';
import { titleOf } from './RegisterRow.tsx';
import { SurveyDialog } from './survey/SurveyDialog.tsx';
import { TemplateDialog } from './templates/TemplateDialog.tsx';
import type { Home } from './useHome.ts';

/** The dialog that is open over the home screens, if any. */
export function HomeDialogs({ home, found }: { readonly home: Home; readonly found: number | null }) {
  const { dialog } = home;
  const close = (): void => home.show(null);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'templates':
      return <TemplateDialog templates={home.templates} onUse={home.createFrom} onClose={close} />;
    case 'imported':
      return (
        <ImportResultDialog
          outcome={dialog.outcome}
          onOpen={openSop}
          onSurvey={() => home.show({ kind: 'survey' })}
          onClose={close}
        />
      );
    case 'survey':
      return <SurveyDialog onOpen={openSop} onClose={home.leaveSurvey} />;
    case 'ledger':
      return <LedgerDialog tab={dialog.tab} found={found} onOpen={openSop} onClose={close} />;
    case 'export':
      return dialog.rows.length === 1 && dialog.rows.every(({ status }) => isFreezable(status)) ? (
        <ApprovalExportDialog sop={dialog.rows[0]?.id ?? ''} onShowProblems={null} onClose={close} />
      ) : (
        <ExportFilesDialog
          sops={dialog.rows.map((row) => ({
            id: row.id,
            title: titleOf(row),
            errors: row.problems?.errors ?? 0,
            lost: [],
            warnings: row.problems?.warnings ?? 0,
          }))}
          onClose={close}
        />
      );
    case 'duplicate':
      return <DuplicateDialog ids={dialog.ids} onMade={home.showMade} onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'about':
      return <AboutDialog version={home.version} onClose={close} />;
  }
}

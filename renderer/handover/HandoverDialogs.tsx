import { endHandover, useHandover } from '../state/handover.ts';
import { ApprovalExportDialog } from '../exporting/ApprovalExportDialog.tsx';
import { OverviewDialog } from './OverviewDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import './handover.css';

/** The dialogs of signing that lie over any screen; nothing while none is asked for. */
export function HandoverDialogs() {
  const request = useHandover((state) => state.request);
  switch (request?.kind) {
    case undefined:
      return null;
    case 'export':
      return <ApprovalExportDialog sop={request.sop} onShowProblems={null} onClose={endHandover} />;
    case 'overview':
      return <OverviewDialog key={request.sop} sop={request.sop} />;
    case 'return':
      return <ReturnDialog key={request.file.name} file={request.file} intended={request.export} />;
  }
}

import type { StyleProfile } from '../../sop/model/style.ts';
import { ApprovalFields } from '../settings/ApprovalFields.tsx';
import { OfficeFields } from '../settings/OfficeFields.tsx';
import { PrintingFields } from '../settings/PrintingFields.tsx';
import '../settings/settings.css';
import { UserFields } from '../settings/UserFields.tsx';
import type { StartStep } from './StartSteps.tsx';

export interface StepFieldsProps {
  readonly step: Exclude<StartStep, 'first'>;
  /** Somebody wanted to go on without naming the unit. */
  readonly unitNeeded: boolean;
  readonly profiles: readonly StyleProfile[];
}

/** The questions of one step. */
export function StepFields({ step, unitNeeded, profiles }: StepFieldsProps) {
  switch (step) {
    case 'user':
      return <UserFields />;
    case 'office':
      return <OfficeFields unitNeeded={unitNeeded} />;
    case 'approval':
      return (
        <>
          <ApprovalFields />
          <PrintingFields profiles={profiles} />
        </>
      );
  }
}

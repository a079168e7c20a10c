import { Unmeasured } from './bench.ts';
import type { Bench, BenchRequest } from './bench.ts';
import { docxBench } from './documents/docx.ts';
import { officeBench } from './documents/office.ts';
import { routingBench } from './flow/routing.ts';
import { layoutBench } from './layout/layout.ts';
import { bulkBench } from './register/bulk.ts';
import { registerBench } from './register/register.ts';
import { screenBench } from './screen/screen.ts';
import { signingBench } from './signing/signing.ts';
import { verifyingBench } from './verifying/verifying.ts';
import { between, machineFacts } from './machine.ts';
import { pdfBench } from './pdf/pdf.ts';
import type { BenchReport } from './report.ts';

/** Every bench, in the order of the report. */
export const benches: readonly Bench[] = [
  routingBench,
  layoutBench,
  pdfBench,
  docxBench,
  officeBench,
  screenBench,
  registerBench,
  bulkBench,
  signingBench,
  verifyingBench,
];

/** What came of a run; `unmeasured` says in words what could not be measured here, and why. */
export interface Measured {
  readonly reports: readonly BenchReport[];
  readonly unmeasured: readonly string[];
}

/** Runs benches one after the other: two at once would measure each other. */
export async function measure(chosen: readonly Bench[], request: BenchRequest): Promise<Measured> {
  const reports: BenchReport[] = [];
  const unmeasured: string[] = [];
  for (const bench of chosen) {
    const before = machineFacts();
    try {
      const figures = await bench.run({ ...request, say: (text) => request.say(`${bench.name}: ${text}`) });
      reports.push({ bench, figures, machine: between(before, machineFacts()) });
    } catch (error) {
      if (!(error instanceof Unmeasured)) throw error;
      unmeasured.push(`${bench.name} tidak terukur: ${error.message}`);
    }
  }
  return { reports, unmeasured };
}

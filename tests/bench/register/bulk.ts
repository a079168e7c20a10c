import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Handlers } from '../../../electron/contract/dispatcher.ts';
import { openServices } from '../../../electron/services/services.ts';
import { systemPorts } from '../../../electron/services/system.ts';
import { surveyRegister } from '../../../sop/survey/survey.ts';
import type { SurveyFacts } from '../../../sop/survey/facts.ts';
import { corpusNames, corpusText } from '../../support/corpus.ts';
import { figure } from '../bench.ts';
import type { Bench, BenchRequest, Figure } from '../bench.ts';

/** What Bagian Organisasi waits for at most when a year's drafts come in, in ms. */
const limit = 60_000;
/** Files of one call, and facts of one call, as the screen asks for them. */
const filesAtOnce = 10;
const factsAtOnce = 100;

async function run({ size, say }: BenchRequest): Promise<Figure[]> {
  const count = { smoke: 10, usual: 200, full: 200 }[size];
  const folder = mkdtempSync(path.join(tmpdir(), 'lajur-bulk-'));
  try {
    const opened = openServices(systemPorts('process', path.join(folder, 'kerja'), path.join(folder, 'cadangan')));
    if (!opened.ok) throw new Error(opened.error.code);
    const { handlers, close } = opened.value;
    say(`mengimpor, memeriksa dan membandingkan ${count} draf`);
    const start = performance.now();
    await importDrafts(handlers, count);
    const imported = performance.now();
    await checkAll(handlers);
    const checked = performance.now();
    const findings = await surveyAll(handlers, count);
    const end = performance.now();
    close();
    return [
      figure({
        name: 'bulk.all',
        what: `${count} draf diimpor, diperiksa dan dibandingkan`,
        ours: end - start,
        reference: limit,
        referenceName: 'satu menit',
        unit: 'ms',
        target: size === 'smoke' ? null : 1,
        remark: `impor ${Math.round(imported - start)} ms, periksa ${Math.round(checked - imported)} ms, bandingkan ${Math.round(end - checked)} ms, ${findings} hal ditemukan`,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importDrafts(handlers: Handlers, count: number): Promise<void> {
  for (let from = 0; from < count; from += filesAtOnce) {
    const files = Array.from({ length: Math.min(filesAtOnce, count - from) }, (_, at) => {
      const name = corpusNames[(from + at) % corpusNames.length] ?? '';
      return { name: `${name}.json`, base64: Buffer.from(corpusText(name)).toString('base64') };
    });
    const reply = await handlers['sop.import']({ files, act: 'sekali' });
    if (!reply.ok || reply.value.refused.length > 0) throw new Error('A draft was refused');
  }
}

async function checkAll(handlers: Handlers): Promise<void> {
  for (;;) {
    const reply = await handlers['register.check']({ archived: false });
    if (!reply.ok) throw new Error('The register cannot be checked');
    if (reply.value.left === 0) return;
  }
}

/** How many findings there are; the drafts repeat, so there are some. */
async function surveyAll(handlers: Handlers, count: number): Promise<number> {
  const facts: SurveyFacts[] = [];
  for (let offset = 0; offset < count; offset += factsAtOnce) {
    const reply = await handlers['register.facts']({ offset, limit: factsAtOnce });
    if (!reply.ok) throw new Error('The facts cannot be read');
    facts.push(...reply.value.facts);
  }
  if (facts.length !== count) throw new Error(`${facts.length} of ${count} drafts can be read`);
  return surveyRegister({ facts, templates: new Map(), today: '2026-01-05' }).length;
}

/** A year's drafts in one go: brought in, checked, laid side by side. */
export const bulkBench: Bench = {
  name: 'bulk',
  method: [
    'Draf: SOP nyata dari korpus, berulang, lewat perintah yang sama dengan layar (10 berkas sekali, satu pemeriksaan sekali).',
  ],
  run,
};

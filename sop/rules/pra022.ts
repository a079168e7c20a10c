import { inputsHeads } from '../model/inputsSpans.ts';
import type { FlowGraph } from '../flow/graph.ts';
import type { Change } from '../model/change.ts';
import type { Sop, Step } from '../model/sop.ts';
import { derivedIds } from './derivedIds.ts';
import type { Fix } from './problem.ts';
import { contentStems } from './contentWords.ts';
import type { Rule } from './rule.ts';
import { stepCell, stepName, targetName } from './stepNames.ts';
import { isBlank, isPlaceholder, quoted } from './words.ts';

/** PRA-022: an output is used as input of another step, or the procedure ends here. */
export const pra022: Rule<'graph'> = {
  id: 'PRA-022',
  severity: 'note',
  needs: 'graph',
  page: {
    title: 'Output dipakai langkah lain',
    why: 'Hasil satu langkah lazimnya menjadi kelengkapan langkah berikutnya. Bila tidak, mungkin ada langkah yang terlewat.',
    wrong: 'Output “Draf surat”, tetapi tidak ada langkah yang memakainya.',
    right: 'Output “Draf surat”, lalu kelengkapan langkah berikutnya “Draf surat”.',
    source: 'Praktik baik.',
  },
  check: ({ sop, graph }) => {
    const ends = new Set(graph.ends);
    // Without any inputs to compare with, REG-030 has said what is missing.
    const withInputs = sop.steps
      .filter((step) => step.inputs.items.some((item) => !isBlank(item.text)))
      .map((step) => step.id);
    const heads = inputsHeads(sop.steps);
    const used = sop.steps.map((step, row) => usedStems(step, sop.steps[heads[row] ?? row] ?? step));
    const users = countUsers(used);
    return sop.steps.flatMap((step, row) => {
      if (ends.has(step.id) || !withInputs.some((id) => id !== step.id)) return [];
      const outputs = step.outputs.items
        .map((item) => item.text)
        .filter((text) => !isBlank(text) && !isPlaceholder(text) && !isState(text));
      const stems = [...contentStems(outputs.join('\n'))];
      const isUsed = stems.some((stem) => (users.get(stem) ?? 0) > (used[row]?.has(stem) ? 1 : 0));
      // An output of words that name nothing cannot be looked for.
      if (stems.length === 0 || isUsed) return [];
      return [
        {
          where: stepCell(step.id, 'output'),
          message: `Output ${stepName(sop, step.id).toLowerCase()} tidak dipakai sebagai kelengkapan langkah lain: ${quoted(outputs.join(', '))}.`,
          ...handOn(sop, graph, step, outputs),
        },
      ];
    });
  },
};

/** What a step works with: its Kelengkapan, its own or shared, and its activity, which names the thing even when Kelengkapan was left short. */
function usedStems(step: Step, { inputs }: Step): ReadonlySet<string> {
  return contentStems([step.activity, ...inputs.items.map((item) => item.text)].join('\n'));
}

/** In how many steps each stem occurs. */
function countUsers(used: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const users = new Map<string, number>();
  for (const stems of used) for (const stem of stems) users.set(stem, (users.get(stem) ?? 0) + 1);
  return users;
}

/** "Terdata", "Kegiatan terlaksana" say that something is done; nobody works with that. */
function isState(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= 3 && /^ter\p{L}{4,}$/iu.test(words.at(-1) ?? '');
}

/** Writes the output into the Kelengkapan of the step that follows in the flow. */
function handOn(sop: Sop, graph: FlowGraph, step: Step, outputs: readonly string[]): { readonly fix?: Fix } {
  const { next, yes } = graph.targets.get(step.id) ?? {};
  const target = step.kind === 'decision' ? yes : next;
  const row = sop.steps.findIndex(({ id }) => id === target);
  const user = sop.steps[row];
  // Under a cell that several rows share there is no Kelengkapan of its own to write into.
  if (user === undefined || user.id === step.id || inputsHeads(sop.steps)[row] !== row) return {};
  const list = { of: 'inputs', step: user.id } as const;
  const ids = derivedIds(sop, user.id);
  const changes = outputs.map((text, index): Change => ({
    kind: 'insertItem',
    list,
    at: user.inputs.items.length + index,
    item: { id: ids(), text },
  }));
  const label = `Tambah ke kelengkapan ${targetName(sop, user.id)}`;
  return { fix: { label, change: { kind: 'batch', changes } } };
}

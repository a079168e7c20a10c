/** `npm run check`: types, lint, format and the tests of the code's own rules, all at once. */
import { toolScript } from './paths.ts';
import { captureTool } from './run.ts';

const checks = [
  { name: 'types', script: toolScript('typescript', 'bin', 'tsc'), args: ['-b'] },
  { name: 'lint', script: toolScript('oxlint', 'bin', 'oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', script: toolScript('oxfmt', 'bin', 'oxfmt'), args: ['--check', '.'] },
  {
    name: 'walls',
    script: toolScript('vitest', 'vitest.mjs'),
    args: ['run', 'tests/architecture.test.ts', 'tests/tidy.test.ts'],
  },
];

const results = await Promise.all(
  checks.map(async ({ name, script, args }) => ({ name, ...(await captureTool(script, args)) })),
);
for (const { name, code, output } of results) {
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}\n`);
  if (code !== 0) process.stdout.write(`${output}\n`);
}
process.exitCode = results.some(({ code }) => code !== 0) ? 1 : 0;

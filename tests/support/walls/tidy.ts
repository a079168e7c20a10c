/** House rules that no linter knows; every answer is one sentence per violation. */
import type { SourceFiles } from './sourceFiles.ts';

const sourceLimit = 400;
const testLimit = 600;
const compositionLimit = 150;

/** Files that only put parts together: logic that gathers here has no home of its own. */
const compositionPoints = [
  /^electron\/main\/index\.ts$/,
  /^electron\/loopback\/index\.ts$/,
  /^electron\/cli\/index\.ts$/,
  /^renderer\/main\.tsx$/,
  /^renderer\/state\/document\.ts$/,
  /^sop\/(.+\/)?index\.ts$/,
];

// Spelled with brackets, so that this file does not find itself.
const forbiddenEverywhere: readonly [pattern: RegExp, reason: string][] = [
  [/\b(TO[D]O|FIX[M]E|X[X]X)\b/, 'an unfinished note'],
  [/@ts[-](ignore|nocheck|expect-error)/, 'a silenced type error'],
  [/(oxlint|eslint)[-]disable/, 'a silenced lint rule'],
];
const forbiddenInTheApp: readonly [pattern: RegExp, reason: string][] = [[/\bconsole\s*\./, 'console output']];
const forbiddenInTests: readonly [pattern: RegExp, reason: string][] = [
  [/\.(only|skip|todo|fixme)\(/, 'a test that is singled out or left out'],
];

export function tidyViolations(files: SourceFiles): string[] {
  return [...files].flatMap(([file, text]) => [...lengthViolations(file, text), ...patternViolations(file, text)]);
}

function lengthViolations(file: string, text: string): string[] {
  if (file.endsWith('.generated.ts')) return [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const limit = limitFor(file);
  return lines > limit ? [`${file}: ${lines} lines, at most ${limit}`] : [];
}

function limitFor(file: string): number {
  if (compositionPoints.some((pattern) => pattern.test(file))) return compositionLimit;
  return file.startsWith('tests/') ? testLimit : sourceLimit;
}

function patternViolations(file: string, text: string): string[] {
  const patterns = [
    ...forbiddenEverywhere,
    ...(/^(sop|electron|renderer)\//.test(file) ? forbiddenInTheApp : []),
    ...(file.startsWith('tests/') ? forbiddenInTests : []),
  ];
  return text
    .split('\n')
    .flatMap((line, index) =>
      patterns.filter(([pattern]) => pattern.test(line)).map(([, reason]) => `${file}:${index + 1}: ${reason}`),
    );
}

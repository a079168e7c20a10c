import type { Judgement } from './workspace.ts';

/** A judgement as sentences; none when nothing is wrong. */
export function sentencesOf({ lost, torn, corrupt }: Judgement): string[] {
  return [
    ...lost.map((what) => `hilang: ${what}`),
    ...torn.map((what) => `separuh jalan: ${what}`),
    ...corrupt.map((what) => `rusak: ${what}`),
  ];
}

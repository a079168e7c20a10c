import { describe, expect, test } from 'vitest';
import { commands } from '../../electron/contract/commands.ts';
import { unreachable } from '../../renderer/desk/call.ts';
import { fileGone } from '../../renderer/desk/readFiles.ts';
import { failureSentences, failureText } from '../../renderer/words/failures.ts';

const codes = [
  ...new Set(Object.values(commands).flatMap(({ failures }) => [...failures])),
  'badRequest',
  'forbidden',
  'interrupted',
  'unexpected',
];

describe('the words for refusals', () => {
  test('there is a sentence for every refusal of the contract, and for nothing else', () => {
    expect(Object.keys(failureSentences).toSorted()).toEqual(codes.toSorted());
  });

  test.each(codes)('%s: what happened, what is not lost, what next', (code) => {
    const sentences = failureText(code).split(/(?<=\.) /);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(failureText(code)).not.toMatch(/error|file|backup|terjadi kesalahan|!/i);
  });

  test('an unexpected failure names the entry in the log', () => {
    expect(failureText('unexpected', 'a1b2c3d4')).toContain('Nomor catatan: a1b2c3d4.');
  });

  test('a host that gives no answer is not called a fault of the app', () => {
    expect(failureText('unexpected', unreachable)).toContain('tidak menjawab');
  });

  test('a chosen file that is gone is not called a fault of the app', () => {
    expect(failureText('unexpected', fileGone)).toContain('tidak dapat dibaca');
  });

  test('an unknown code reads as an unexpected failure, and no detail leaks into it', () => {
    expect(failureText('somethingNew', '/home/budi/data')).toBe(failureSentences.unexpected);
    expect(failureText('unexpected', '/home/budi/data')).toBe(failureSentences.unexpected);
  });
});

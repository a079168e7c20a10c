import { expect, test } from 'vitest';
import { fileGone, readFile, readFiles } from '../../renderer/desk/readFiles.ts';

const whole = new File(['isi'], 'satu.lajur');

/** A file on a flash disk that was taken out after it was chosen. */
class GoneFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('gone', 'NotReadableError'));
  }
}

test('a chosen file crosses with its name and its bytes', async () => {
  expect(await readFile(whole)).toEqual({ ok: true, value: { name: 'satu.lajur', base64: btoa('isi') } });
});

test('a file that is gone is a refusal, and none of those beside it is sent', async () => {
  const gone = new GoneFile([], 'dua.lajur');
  const refusal = { ok: false, error: { code: 'unexpected', detail: fileGone } };
  expect(await readFile(gone)).toEqual(refusal);
  expect(await readFiles([whole, gone])).toEqual(refusal);
});

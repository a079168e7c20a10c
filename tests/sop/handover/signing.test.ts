import { describe, expect, test } from 'vitest';
import { decideFiling } from '../../../sop/handover/filing.ts';
import type { FilingFacts } from '../../../sop/handover/filing.ts';
import { signedBy } from '../../../sop/handover/signedBy.ts';
import { orderFault, shortPosition } from '../../../sop/handover/signers.ts';
import { standingOf } from '../../../sop/handover/standing.ts';
import { isTag } from '../../../sop/handover/tag.ts';

const paraf = { role: 'paraf', position: 'Kasubag Kelembagaan', name: '', nip: '' } as const;
const last = { role: 'signature', position: 'Sekretaris Daerah', name: 'Ratna Dewi, S.E., M.Si.', nip: '' } as const;

const seen = (name: string, field = 'Signature1') => ({ field, name, number: null });

describe('who has signed', () => {
  test('names count before fields, titles and capitals do not count', () => {
    const found = signedBy([paraf, last], [seen('RATNA DEWI', 'Paraf1')]);
    expect(found).toEqual({ signatures: [null, 0], others: [], isComplete: true });
  });
  test('a field of the export names its signer where the certificate is called otherwise', () => {
    const found = signedBy([paraf, last], [seen('Kunci 1', 'Paraf1'), seen('Kunci 2', 'TandaTangan')]);
    expect(found).toMatchObject({ signatures: [0, 1], isComplete: true });
  });
  test('somebody else completes nothing', () => {
    expect(signedBy([last], [seen('Orang Lain')])).toEqual({ signatures: [null], others: [0], isComplete: false });
  });
});

test('whoever approves comes last, and only once', () => {
  expect(orderFault([paraf, last])).toBeNull();
  expect(orderFault([last, paraf])).toBe('signatureNotLast');
  expect(orderFault([])).toBe('none');
  expect(orderFault([{ ...last, position: '', name: ' ' }])).toBe('unnamed');
  expect(shortPosition('Kepala Bagian Organisasi')).toBe('Kabag Organisasi');
  expect(shortPosition('Sekretaris Daerah Kota Contoh')).toBe('Sekda');
});

test('a SOP waits for the first who has not signed', () => {
  const filed = [{ kind: 'local', signatures: 1, signedBy: [0] } as const];
  const one = { way: 'local', signers: [paraf, last], filed, isCurrent: true } as const;
  expect(standingOf('awaitingApproval', [one])).toEqual({ at: 'waiting', next: last, signed: 1, of: 2 });
  expect(standingOf('inForce', [one])).toEqual({ at: 'inForce', signatures: 1, hasScan: false });
  expect(standingOf('awaitingApproval', [{ ...one, isCurrent: false }])).toEqual({ at: 'none' });
});

test('a broken signature is never filed, an unproven one asks for a reason where it decides', () => {
  const facts: FilingFacts = {
    kind: 'signed',
    match: 'exact',
    isChosen: false,
    isCurrent: true,
    isFiledAlready: false,
    way: 'qrBox',
    status: 'awaitingApproval',
    outcome: 'undetermined',
    isComplete: true,
  };
  expect(decideFiling(facts)).toEqual({ may: 'yes', enacts: true, needsReason: true });
  expect(decideFiling({ ...facts, isComplete: false })).toEqual({ may: 'yes', enacts: false, needsReason: false });
  expect(decideFiling({ ...facts, outcome: 'passed' })).toMatchObject({ needsReason: false });
  expect(decideFiling({ ...facts, outcome: 'failed' })).toEqual({ may: 'no', because: 'signatureFailed' });
  expect(decideFiling({ ...facts, isCurrent: false })).toEqual({ may: 'no', because: 'notCurrent' });
});

test('a tag is one sign that no word is made of', () => {
  expect(['#', '^', '~'].every(isTag)).toBe(true);
  expect(['', 'a', '7', '##', ' ', 'é'].some(isTag)).toBe(false);
});

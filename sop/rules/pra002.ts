import { officeOf } from '../model/officeOf.ts';
import { numberFix } from './numberFix.ts';
import type { Finding, Rule } from './rule.ts';
import { foldText, isBlank, quoted } from './words.ts';
import { foldNumber, foldTitle } from './workspace.ts';

/** PRA-002: the number is unique in the workspace, and the title within its unit */
export const pra002: Rule<'workspace'> = {
  id: 'PRA-002',
  severity: 'error',
  needs: 'workspace',
  page: {
    title: 'Nomor dan nama SOP tidak berulang',
    why: 'Dua SOP bernomor sama, atau bernama sama di satu unit, tidak dapat dibedakan dalam rujukan dan arsip.',
    wrong: 'Dua SOP bernomor 001/SOP/BAG UMUM/2022.',
    right: '001/SOP/BAG UMUM/2022 dan 002/SOP/BAG UMUM/2022.',
    source: 'Praktik baik.',
  },
  check: ({ sop, workspace }) => {
    const { number, title, issuer } = sop.identity;
    const others = workspace.entries.filter(({ id }) => id !== sop.id);
    const findings: Finding[] = [];
    const sameNumber = isBlank(number)
      ? undefined
      : others.find((entry) => foldNumber(entry.number) === foldNumber(number));
    if (sameNumber !== undefined)
      findings.push({
        where: { at: 'field', field: 'number' },
        message: `Nomor ${number.trim()} juga dipakai SOP “${sameNumber.title.trim() || 'tanpa nama'}”.`,
        ...numberFix(workspace, (next) => others.every((entry) => foldNumber(entry.number) !== foldNumber(next))),
      });
    const unit = foldText(officeOf(issuer.unitLines));
    const sameTitle = isBlank(title)
      ? undefined
      : others.find((entry) => foldTitle(entry.title) === foldTitle(title) && foldText(entry.unit) === unit);
    if (sameTitle !== undefined)
      findings.push({
        severity: 'warning',
        where: { at: 'field', field: 'title' },
        message: `SOP lain di unit ini sudah bernama ${quoted(title)}${sameTitle.number.trim() === '' ? '' : `, bernomor ${sameTitle.number.trim()}`}.`,
        hint: 'Bedakan namanya, atau arsipkan SOP yang lama.',
      });
    return findings;
  },
};

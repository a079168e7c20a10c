import path from 'node:path';
import { ok } from '../../../sop/model/result.ts';
import type { Result } from '../../../sop/model/result.ts';
import { resourcesFolder } from '../system.ts';
import { openContainer } from './container/openContainer.ts';
import type { SignedDocx, SignedPdf, SigningIdentity, SigningQuestion, SigningRefusal } from './signingTypes.ts';

export type SigningAnswer = Result<SignedPdf | SignedDocx | SigningIdentity, SigningRefusal>;

/** Does what the process that signs is asked. What it takes is loaded then: a look into a container should not wait for the writer of PDF. */
export async function answer(question: SigningQuestion): Promise<SigningAnswer> {
  switch (question.kind) {
    case 'pdf': {
      const [{ signPdf }, { readFontFiles }] = await Promise.all([
        import('./pdf/signPdf.ts'),
        import('../exporting/fontFiles.ts'),
      ]);
      return signPdf(question.request, () => readFontFiles(path.join(resourcesFolder, 'fonts')));
    }
    case 'docx': {
      const { signDocx } = await import('./docx/signDocx.ts');
      return signDocx(question.request);
    }
    case 'identity': {
      const opened = openContainer(question.container, question.passphrase, question.instant);
      return opened.ok ? ok(opened.value.identity) : opened;
    }
  }
}

import { call } from '../desk/call.ts';
import { useSettings } from '../state/settings.ts';

/**
 * Writes the official of the settings into the address book, so that he is offered everywhere. Nobody is told when the
 * book does not want him: it may know him already, and his NIP is judged beside its field.
 */
export async function keepOfficial(): Promise<void> {
  const { approval, unitLines } = useSettings.getState().office;
  if (approval.name.trim() === '') return;
  const unit = unitLines.find((line) => line.trim() !== '') ?? '';
  await call('people.keep', { id: null, entry: { ...approval, unit } });
}

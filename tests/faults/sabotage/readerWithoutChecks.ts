/** A reader that believes what stands in a file. */
import { readSopFile as readReally } from '../../../electron/services/importing/readSopFile.ts';

export * from '../../../electron/services/importing/readSopFile.ts';

export function readSopFile(...args: Parameters<typeof readReally>): ReturnType<typeof readReally> {
  const [bytes] = args;
  const { steps } = JSON.parse(Buffer.from(bytes).toString('utf8')) as { steps: { activity: string }[] };
  for (const { activity } of steps) activity.trim();
  return readReally(...args);
}

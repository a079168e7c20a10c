import path from 'node:path';
import { openServices } from '../services/services.ts';
import type { Services } from '../services/services.ts';
import { defaultWorkspaceFolder, systemPorts } from '../services/system.ts';
import { OutputFailed } from './streams.ts';

/** The folder a command works on: `--workspace`, else the default. */
export function workspaceFolder(option: string | undefined): string {
  return option === undefined ? defaultWorkspaceFolder() : path.resolve(option);
}

/** Opens a workspace, hands it to `work` and closes it, whatever happens. */
export async function withWorkspace<Value>(
  folder: string,
  work: (services: Services) => Value | Promise<Value>,
): Promise<Value> {
  const opened = openServices(systemPorts('process', folder));
  if (!opened.ok) throw new OutputFailed(`${folder}: ${opened.error.detail}`);
  try {
    return await work(opened.value);
  } finally {
    opened.value.close();
  }
}

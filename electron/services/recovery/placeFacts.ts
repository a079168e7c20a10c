import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../store/errorCode.ts';
import type { PlaceFacts } from './place.ts';

/** Asks this machine where a folder lies; the folder need not exist yet. What cannot be found out is left open. */
export function placeFacts(folder: string): PlaceFacts {
  const real = realFolder(path.resolve(folder));
  const { platform } = process;
  return {
    platform,
    // A name of another machine is not resolved: it would be asked over the network.
    folder: /^(\\\\|\/\/)/.test(folder) ? folder : real,
    mounts: platform === 'linux' ? textOf('/proc/self/mounts') : '',
    isRemovable: platform === 'linux' ? isRemovable : () => false,
    driveType: platform === 'win32' ? driveType(real) : null,
  };
}

/** The folder, or the nearest one above it that is there, with links followed. */
function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync.native(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(realFolder(parent), path.basename(folder));
}

/** Flash disks say so themselves; a partition asks the disk it is on. */
function isRemovable(device: string): boolean {
  const name = path.basename(device);
  return [`/sys/class/block/${name}/removable`, `/sys/class/block/${name}/../removable`].some(
    (file) => textOf(file).trim() === '1',
  );
}

/** Asked only for other drives than the one of Windows itself: the answer takes half a second. */
function driveType(folder: string): string | null {
  const root = path.parse(folder).root.slice(0, 2).toUpperCase();
  if (root === (process.env['SystemDrive'] ?? 'C:').toUpperCase() || !/^[A-Z]:$/.test(root)) return null;
  const command = `(New-Object System.IO.DriveInfo '${root}').DriveType`;
  const asked = spawnSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command], {
    encoding: 'utf8',
    timeout: 5000,
    windowsHide: true,
  });
  return asked.status === 0 ? asked.stdout.trim() : null;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return '';
  }
}

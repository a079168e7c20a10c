/** What is known of where a folder lies. */
export interface PlaceFacts {
  readonly platform: string;
  /** The folder, with links followed where it exists. */
  readonly folder: string;
  /** Linux: what `/proc/self/mounts` holds; '' elsewhere. */
  readonly mounts: string;
  /** Linux: whether the kernel calls the device behind a mount removable. */
  readonly isRemovable: (device: string) => boolean;
  /** Windows: the kind of the drive as .NET's `DriveInfo` names it; null = it is the system's own drive, or nobody could say. */
  readonly driveType: string | null;
}

/** Where data may lie: on a disk of this machine, on something that is pulled out, or across a network, where the log of SQLite is not safe. */
export type PlaceKind = 'local' | 'removable' | 'network';

/** File systems that reach over a network. `9p` and `drvfs` are how Linux within Windows sees the disks of Windows. */
const networkTypes = new Set([
  'afs',
  'beegfs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'gfs2',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs4',
  'ocfs2',
  'smb3',
  'smbfs',
  'fuse.ceph',
  'fuse.cifs',
  'fuse.davfs2',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.smbnetfs',
  'fuse.sshfs',
]);

/** Judges where a folder lies from facts alone (safety, section 1.3): the same facts give the same answer on every machine. */
export function judgePlace(facts: PlaceFacts): PlaceKind {
  const { platform, folder, mounts, isRemovable, driveType } = facts;
  if (isUnc(folder)) return 'network';
  if (platform === 'win32') {
    if (driveType === 'Network') return 'network';
    return driveType === 'Removable' || driveType === 'CDRom' ? 'removable' : 'local';
  }
  if (platform === 'darwin') return folder.startsWith('/Volumes/') ? 'removable' : 'local';
  const mount = mountOf(folder, mounts);
  if (mount === null) return 'local';
  if (networkTypes.has(mount.type)) return 'network';
  return isRemovable(mount.device) ? 'removable' : 'local';
}

/** A folder on another machine by its name: `\\server\share`, also in the long form of Windows. A device of this machine is none. */
function isUnc(folder: string): boolean {
  if (/^[\\/]{2}[?.][\\/]/.test(folder)) return /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(folder);
  return /^(\\\\|\/\/)/.test(folder);
}

interface Mount {
  readonly device: string;
  readonly point: string;
  readonly type: string;
}

/** The mount that a folder lies in: the longest one that it begins with, the last of those that cover each other. */
function mountOf(folder: string, mounts: string): Mount | null {
  let found: Mount | null = null;
  for (const line of mounts.split('\n')) {
    const [device = '', point = '', type = ''] = line.split(' ').map(unescaped);
    const isWithin = folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (point !== '' && isWithin && point.length >= (found?.point.length ?? 0)) found = { device, point, type };
  }
  return found;
}

/** Blanks in names stand as octal numbers there. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}

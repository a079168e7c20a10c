import { expect, test } from 'vitest';
import { judgePlace } from '../../../electron/services/recovery/place.ts';
import type { PlaceFacts } from '../../../electron/services/recovery/place.ts';
import { placeFacts } from '../../../electron/services/recovery/placeFacts.ts';
import { openWorkspace } from '../../../electron/services/recovery/openWorkspace.ts';
import { newFolder, testPorts } from '../workspaceFixture.ts';

const mounts = [
  '/dev/sda2 / ext4 rw,relatime 0 0',
  'server:/data /srv nfs4 rw 0 0',
  '//10.0.0.2/bagian /mnt/bagian\\040umum cifs rw 0 0',
  'budi@host:/ /home/budi/jauh fuse.sshfs rw 0 0',
  '/dev/sdb1 /media/budi/FLASH vfat rw 0 0',
  '/dev/sda3 /srv/lokal ext4 rw 0 0',
  'tmpfs /tmp tmpfs rw 0 0',
].join('\n');

const linux = (folder: string): PlaceFacts => ({
  platform: 'linux',
  folder,
  mounts,
  isRemovable: (device) => device === '/dev/sdb1',
  driveType: null,
});
const windows = (folder: string, driveType: string | null): PlaceFacts => ({
  platform: 'win32',
  folder,
  mounts: '',
  isRemovable: () => false,
  driveType,
});

test.each([
  ['/home/budi/Lajur', 'local'],
  ['/tmp/Lajur', 'local'],
  ['/srv/Lajur', 'network'],
  ['/srv', 'network'],
  ['/srvlain/Lajur', 'local'],
  ['/srv/lokal/Lajur', 'local'],
  ['/mnt/bagian umum/Lajur', 'network'],
  ['/mnt/bagian', 'local'],
  ['/home/budi/jauh/Lajur', 'network'],
  ['/media/budi/FLASH/Lajur', 'removable'],
  ['//server/bagian', 'network'],
] as const)('on Linux %s is %s', (folder, kind) => {
  expect(judgePlace(linux(folder))).toBe(kind);
});

test.each([
  ['C:\\Users\\budi\\AppData\\Roaming\\Lajur', null, 'local'],
  ['D:\\Lajur', 'Fixed', 'local'],
  ['E:\\Lajur', 'Removable', 'removable'],
  ['F:\\Lajur', 'CDRom', 'removable'],
  ['Z:\\Lajur', 'Network', 'network'],
  ['Z:\\Lajur', null, 'local'],
  ['\\\\server\\bagian\\Lajur', null, 'network'],
  ['\\\\?\\UNC\\server\\bagian\\Lajur', null, 'network'],
  ['\\\\?\\C:\\Lajur', null, 'local'],
  ['//server/bagian/Lajur', null, 'network'],
] as const)('on Windows %s, a %s drive, is %s', (folder, driveType, kind) => {
  expect(judgePlace(windows(folder, driveType))).toBe(kind);
});

test('on macOS what hangs below /Volumes may be pulled out', () => {
  const mac = { platform: 'darwin', mounts: '', isRemovable: () => false, driveType: null };
  expect(judgePlace({ ...mac, folder: '/Volumes/FLASH/Lajur' })).toBe('removable');
  expect(judgePlace({ ...mac, folder: '/Users/budi/Library/Application Support/Lajur' })).toBe('local');
});

test('this machine answers for a folder that is there and for one that is not', () => {
  const folder = newFolder();
  expect(judgePlace(placeFacts(folder))).toBe('local');
  expect(placeFacts(`${folder}/belum/ada`).folder).toMatch(/\/belum\/ada$/);
});

test('a workspace on another machine is refused before anything of it is touched', () => {
  expect(openWorkspace(testPorts('\\\\server\\bagian\\Lajur', []))).toMatchObject({ error: { code: 'networkFolder' } });
});

/** `npm run package [-- --win] [--linux] [--mac] [--dir]`: installers in release/, for this system unless one is named. */
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { buildIfChanged } from './build.ts';
import { packaging } from './packaging/configuration.ts';

const { values } = parseArgs({
  options: {
    win: { type: 'boolean', default: false },
    linux: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    dir: { type: 'boolean', default: false },
  },
});
const named = [
  ...(values.win ? [Platform.WINDOWS] : []),
  ...(values.linux ? [Platform.LINUX] : []),
  ...(values.mac ? [Platform.MAC] : []),
];
const platforms = named.length > 0 ? named : [Platform.current()];

await buildIfChanged();
for (const platform of platforms) {
  await build({ config: packaging(), targets: platform.createTarget(values.dir ? 'dir' : null) });
}

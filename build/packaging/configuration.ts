/** How electron-builder packs and makes installers: what goes in, what stays out, how the program is hardened. */
import type { Configuration } from 'electron-builder';
import { root } from '../paths.ts';

// Everything but better-sqlite3 is bundled. The pinned Node packages are optional dependencies and would count as
// production ones: 189 MB that Electron does not need.
const contents = [
  'package.json',
  'dist/main/**',
  'dist/preload/**',
  'dist/renderer/**',
  'resources/**',
  '!**/*.map',
  '!node_modules/node-{linux,win,darwin}-*/**',
  '!node_modules/node-addon-api/**',
  '!**/better-sqlite3/binding.gyp',
  '!**/better-sqlite3/{src,deps}/**',
];

/**
 * Of the eight prebuilt SQLite modules only the one for the target goes in. `${arch}` is electron-builder's macro; its
 * `${platform}` would mean the machine that packs. A list per system must be whole: one that only excludes would start
 * from every file of the checkout.
 */
function contentsFor(platform: 'win32' | 'linux' | 'darwin'): string[] {
  return [...contents, `!**/better-sqlite3/prebuilds/!(${platform}-\${arch}.node)`];
}

/** A new object for every build: electron-builder writes into the one it is given. */
export function packaging(): Configuration {
  return {
    appId: 'id.lajur.desktop',
    productName: 'Lajur',
    copyright: 'Lajur',
    directories: { app: root, output: 'release', buildResources: 'resources/icons' },
    asar: true,
    asarUnpack: ['**/better-sqlite3/prebuilds/*.node'],
    npmRebuild: false,
    publish: null,
    // A double click brings the file into the inbox; nothing is imported by it.
    fileAssociations: [{ ext: 'lajur', name: 'Kiriman Lajur', description: 'Kiriman Lajur', role: 'Editor' }],
    electronLanguages: ['id', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    win: {
      icon: 'resources/icons/icon.ico',
      target: [
        { target: 'nsis', arch: ['x64'] },
        { target: 'portable', arch: ['x64'] },
      ],
      files: contentsFor('win32'),
    },
    nsis: {
      artifactName: '${productName}-${version}-pasang.${ext}',
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['id_ID'],
      language: '1057',
      deleteAppDataOnUninstall: false,
    },
    portable: { artifactName: '${productName}-${version}-portabel.${ext}' },
    linux: {
      icon: 'resources/icons/linux',
      target: ['AppImage', 'deb'],
      category: 'Office',
      maintainer: 'Lajur',
      synopsis: 'Editor SOP luring',
      files: contentsFor('linux'),
    },
    mac: {
      icon: 'resources/icons/icon.icns',
      target: ['dmg'],
      category: 'public.app-category.productivity',
      files: contentsFor('darwin'),
    },
  };
}

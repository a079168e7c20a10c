/** Entry of the desktop app: hands Electron's objects to `runApp` and does nothing else. */
import '../services/hardened.ts';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { defaultBackupFolder, defaultWorkspaceFolder, openSystemLog } from '../services/system.ts';
import { runApp } from './app.ts';

/** The bundle of this file lies in `dist/main`. */
const dist = path.resolve(import.meta.dirname, '..');

// macOS takes its editing keys from the default menu; elsewhere the screen brings its own menu.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null);

// Not awaited: Electron gets ready only after this module has run to its end.
runApp(
  {
    app,
    protocol,
    ipcMain,
    dialog,
    safeStorage,
    powerMonitor: () => powerMonitor,
    defaultSession: () => session.defaultSession,
    system: shell,
    fork: (file, words, options) => utilityProcess.fork(file, words, options),
    createWindow: (options) => new BrowserWindow(options),
  },
  {
    pagesFolder: path.join(dist, 'renderer'),
    preload: path.join(dist, 'preload', 'index.cjs'),
    started: { argv: process.argv, folder: process.cwd() },
  },
  () => {
    const workspaceFolder = defaultWorkspaceFolder();
    const backupFolder = defaultBackupFolder(workspaceFolder);
    return { workspaceFolder, backupFolder, log: openSystemLog(workspaceFolder) };
  },
).catch((error: unknown) => {
  dialog.showErrorBox('Lajur tidak dapat dibuka', String(error));
  app.exit(1);
});

import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Dialog,
  IpcMain,
  PowerMonitor,
  Protocol,
  Session,
  Shell as SystemShell,
} from 'electron';
import type { Log } from '../contract/dispatcher.ts';
import { startHost } from '../services/host/startHost.ts';
import type { FolderPurpose } from '../services/ports.ts';
import type { ServiceHost } from '../services/host/startHost.ts';
import { threadFile } from '../services/system.ts';
import { openChannel } from './channel.ts';
import { confineContents, denyPermissions } from './confine.ts';
import { startUrl, pageScheme } from './origin.ts';
import { pageHandler, pageSchemePrivileges } from './pageProtocol.ts';
import { chooseFolder } from './folderDialog.ts';
import { keyVault } from './keyVault.ts';
import type { SecretStore } from './keyVault.ts';
import { parcelsAmong, receiveOpened } from './openedFiles.ts';
import { chooseTarget, followDownloads } from './savedFiles.ts';
import type { DownloadingSession } from './savedFiles.ts';
import { printing } from './printing.ts';
import { signing } from './signing.ts';
import type { ForkUtility } from './signing.ts';
import { windowOptions } from './windowOptions.ts';

type Window = Pick<BrowserWindow, 'loadURL' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'once' | 'on'>;

/** Electron's objects, handed in: everything below runs in tests without Electron, and the compiler checks the fit. */
export interface Shell {
  readonly app: Pick<App, 'enableSandbox' | 'requestSingleInstanceLock' | 'quit' | 'exit' | 'whenReady' | 'on'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly dialog: Pick<Dialog, 'showErrorBox' | 'showOpenDialog' | 'showSaveDialog'>;
  readonly safeStorage: SecretStore;
  readonly powerMonitor: () => Pick<PowerMonitor, 'on'>;
  readonly defaultSession: () => Parameters<typeof denyPermissions>[0] &
    DownloadingSession &
    Pick<Session, 'setSpellCheckerEnabled'>;
  readonly system: Pick<SystemShell, 'openPath' | 'showItemInFolder'>;
  /** Starts a process of Electron's own kind, which has no window. */
  readonly fork: ForkUtility;
  readonly createWindow: (options: BrowserWindowConstructorOptions) => Window;
}

export interface AppPlaces {
  readonly pagesFolder: string;
  readonly preload: string;
  /** The words the program was started with, and where. */
  readonly started?: { readonly argv: readonly string[]; readonly folder: string };
}

/** Where the data of this user lies; asked for once this is known to be the only instance. */
export interface AppData {
  readonly workspaceFolder: string;
  readonly backupFolder: string;
  readonly log: Log;
}

/** Runs the app: one instance, one window, one channel. Resolves when the window has been asked to load. */
export async function runApp(shell: Shell, places: AppPlaces, data: () => AppData): Promise<void> {
  const { app, protocol } = shell;
  app.enableSandbox();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([pageSchemePrivileges]);
  // macOS tells of a double click by an event, which may come before anything else is ready.
  const waiting: string[] = [...parcelsAmong(places.started?.argv ?? [], places.started?.folder ?? '')];
  let receive = (files: readonly string[]): void => void waiting.push(...files);
  app.on('open-file', (event, file) => {
    event.preventDefault();
    receive(parcelsAmong(['', file], ''));
  });
  app.on('web-contents-created', (_event, contents) => confineContents(contents));
  await app.whenReady();

  const session = shell.defaultSession();
  const printer = printing(shell.system);
  const saved = followDownloads(session, {
    system: shell.system,
    dialog: shell.dialog,
    write: (target, bytes) => services.write(target, bytes),
  });
  const functions = {
    print: printer.print,
    openSaved: saved.open,
    showSaved: saved.showInFolder,
    chooseTarget: (name: string) => chooseTarget(shell.dialog, name),
    chooseFolder: (purpose: FolderPurpose) => chooseFolder(shell.dialog, purpose),
    sign: signing(shell.fork),
    ...keyVault(shell.safeStorage, process.platform),
  };
  const facts = data();
  const { log } = facts;
  const opened = await startHost({ carrier: 'electron', ...facts, threadFile, shell: functions });
  if (!opened.ok) {
    shell.dialog.showErrorBox('Lajur tidak dapat dibuka', `${opened.error.detail}\nTidak ada berkas yang diubah.`);
    app.exit(1);
    return;
  }
  const services = opened.value;
  denyPermissions(session);
  session.setSpellCheckerEnabled(false);
  protocol.handle(pageScheme, pageHandler(places.pagesFolder));
  openChannel(shell.ipcMain, services.dispatch);
  receive = (files) => void receiveOpened(files, services.dispatch, log);
  // In the inbox before the window looks there.
  await receiveOpened(waiting.splice(0), services.dispatch, log);

  const window = shell.createWindow(windowOptions(places.preload));
  window.once('ready-to-show', () => window.show());
  app.on('second-instance', (_event, argv, folder) => {
    receive(parcelsAmong(argv, folder));
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  endWithServices(app, services, printer.clear);
  // A log that is not emptied is read at the next start; emptied, the file alone holds everything.
  shell.powerMonitor().on('suspend', services.checkpoint);
  shell.powerMonitor().on('shutdown', () => app.quit());
  window.on('session-end', services.checkpoint);
  await window.loadURL(startUrl);
}

/** Holds the end of the app back until the database is closed. */
function endWithServices(app: Shell['app'], services: ServiceHost, clear: () => void): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void services.close().then(() => {
      isClosed = true;
      clear();
      app.quit();
    });
  });
}

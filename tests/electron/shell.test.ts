import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { BrowserWindowConstructorOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runApp } from '../../electron/main/app.ts';
import type { Shell } from '../../electron/main/app.ts';
import { confineContents } from '../../electron/main/confine.ts';
import { startUrl } from '../../electron/main/origin.ts';
import { pageHandler, pageSchemePrivileges } from '../../electron/main/pageProtocol.ts';
import { isTrustedSender } from '../../electron/main/senderCheck.ts';
import { windowOptions } from '../../electron/main/windowOptions.ts';
import { appVersion } from '../../electron/services/system.ts';
import { newFolder } from './workspaceFixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lajur-shell-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Addresses that look like ours and are not. */
const foreign = [
  'app://bundle.evil/index.html',
  'app://evil/index.html',
  'app://bundle@evil/',
  'app://user@bundle/',
  'app://bundle:81/',
  'https://bundle/',
  'file:///etc/passwd',
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'javascript:alert(1)',
  'blob:app://bundle/1',
  'app:',
  '',
  'http://app://bundle/',
];

test('the window gives the page no Node, a world of its own and a sandbox', () => {
  expect(windowOptions('/p.cjs').webPreferences).toEqual({
    preload: '/p.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
  expect(pageSchemePrivileges.privileges).toMatchObject({
    standard: true,
    secure: true,
    corsEnabled: false,
    bypassCSP: false,
  });
});

describe('who may call', () => {
  test('only the main frame of our own page', () => {
    expect(isTrustedSender({ url: startUrl, parent: null })).toBe(true);
    expect(isTrustedSender({ url: startUrl, parent: {} })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
    for (const url of foreign) expect(isTrustedSender({ url, parent: null }), url).toBe(false);
  });
});

describe('where a page may go', () => {
  class Contents extends EventEmitter {
    handler: (() => { readonly action: 'deny' }) | null = null;
    setWindowOpenHandler(handler: () => { readonly action: 'deny' }): void {
      this.handler = handler;
    }
  }

  test('nowhere but our own pages, in no frame, no window and no webview', () => {
    const contents = new Contents();
    confineContents(contents);
    const prevented = (name: string, url: string): boolean => {
      let stopped = false;
      contents.emit(name, { url, preventDefault: () => (stopped = true) });
      return stopped;
    };
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(prevented(event, startUrl)).toBe(false);
      for (const url of foreign) expect(prevented(event, url), `${event} ${url}`).toBe(true);
    }
    expect(prevented('will-attach-webview', startUrl)).toBe(true);
    expect(contents.handler?.()).toEqual({ action: 'deny' });
  });
});

describe('the page protocol', () => {
  beforeEach(() => {
    mkdirSync(path.join(folder, 'pages/assets'), { recursive: true });
    mkdirSync(path.join(folder, 'pages-evil'));
    writeFileSync(path.join(folder, 'pages/index.html'), '<p nonce="__CSP_NONCE__">');
    writeFileSync(path.join(folder, 'pages/assets/app.js'), 'export {};');
    writeFileSync(path.join(folder, 'rahasia.html'), 'rahasia');
    writeFileSync(path.join(folder, 'pages-evil/x.html'), 'rahasia');
    symlinkSync(folder, path.join(folder, 'pages/atas'));
  });

  test('serves the pages with the policy of this load', async () => {
    const handle = pageHandler(path.join(folder, 'pages'));
    const response = await handle(new Request(startUrl));
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([\w-]+)'/.exec(policy)?.[1];
    expect(await response.text()).toBe(`<p nonce="${nonce}">`);
    expect((await handle(new Request('app://bundle/'))).status).toBe(200);
    expect((await handle(new Request('app://bundle/assets/app.js?v=1#x'))).headers.get('content-type')).toContain(
      'javascript',
    );
  });

  test.each([
    'app://bundle/../rahasia.html',
    'app://bundle/%2e%2e/rahasia.html',
    'app://bundle/..%2f..%2frahasia.html',
    'app://bundle/a%2f..%2f..%2frahasia.html',
    'app://bundle/%252e%252e%252frahasia.html',
    'app://bundle/..%5crahasia.html',
    'app://bundle/C:/rahasia.html',
    'app://bundle/c%3a/rahasia.html',
    'app://bundle/index.html%3a%3a$DATA',
    'app://bundle/atas/rahasia.html',
    'app://bundle/..%2fpages-evil/x.html',
    'app://bundle/%00index.html',
    'app://bundle/%E0%A4%A',
    'app://bundle/assets',
    'app://bundle//rahasia.html',
    'app://bundle/a%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
    'app://other/index.html',
    'https://bundle/index.html',
  ])('gives nothing out for %s', async (url) => {
    const response = await pageHandler(path.join(folder, 'pages'))(new Request(url));
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  test('answers GET only', async () => {
    const response = await pageHandler(path.join(folder, 'pages'))(
      new Request(startUrl, { method: 'POST', body: 'x' }),
    );
    expect(response.status).toBe(404);
  });
});

describe('the app', () => {
  type Handler = (event: { readonly senderFrame: object | null }, command: unknown, input: unknown) => Promise<unknown>;

  /** Stands in for Electron: keeps what the app asks of it. */
  function electron(firstInstance = true) {
    const events = new EventEmitter();
    const asked: string[] = [];
    const windows: BrowserWindowConstructorOptions[] = [];
    const handlers = new Map<string, Handler>();
    const permission: boolean[] = [];
    const targets: string[] = [];
    const downloads: ((event: null, item: object) => void)[] = [];
    const shell = {
      app: {
        enableSandbox: () => asked.push('sandbox'),
        requestSingleInstanceLock: () => firstInstance,
        quit: () => asked.push('quit'),
        exit: (code: number) => asked.push(`exit ${code}`),
        whenReady: async () => void asked.push('ready'),
        on: (name: string, listener: (...args: unknown[]) => void) => events.on(name, listener),
      },
      protocol: {
        registerSchemesAsPrivileged: () => asked.push('scheme'),
        handle: (scheme: string) => asked.push(`serve ${scheme}`),
      },
      ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
      dialog: {
        showErrorBox: (title: string) => asked.push(title),
        showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
        showSaveDialog: async () => {
          const filePath = targets.shift() ?? '';
          return { canceled: filePath === '', filePath };
        },
      },
      safeStorage: {
        isEncryptionAvailable: () => false,
        encryptString: () => Buffer.alloc(0),
        decryptString: () => '',
        getSelectedStorageBackend: () => 'unknown' as const,
      },
      powerMonitor: () => ({ on: (name: string, listener: () => void) => events.on(name, listener) }),
      defaultSession: () => ({
        setPermissionRequestHandler: (handler: (a: null, b: string, answer: (granted: boolean) => void) => void) =>
          handler(null, 'media', (granted) => permission.push(granted)),
        setPermissionCheckHandler: (handler: () => boolean) => permission.push(handler()),
        setDevicePermissionHandler: (handler: () => boolean) => permission.push(handler()),
        setSpellCheckerEnabled: () => undefined,
        on: (_name: string, listener: (event: null, item: object) => void) => downloads.push(listener),
      }),
      system: {
        openPath: async (file: string) => {
          asked.push(`open ${file}`);
          return file.endsWith('.pdf') ? '' : 'no program';
        },
        showItemInFolder: (file: string) => asked.push(`folder ${file}`),
      },
      createWindow: (options: BrowserWindowConstructorOptions) => {
        windows.push(options);
        return {
          loadURL: async (url: string) => void asked.push(`load ${url}`),
          show: () => asked.push('show'),
          focus: () => asked.push('focus'),
          restore: () => asked.push('restore'),
          isMinimized: () => true,
          once: (_name: string, listener: () => void) => listener(),
          on: (name: string, listener: () => void) => events.on(name, listener),
        };
      },
    };
    // Electron's own signatures are wider than what the app uses of them.
    return { shell: shell as unknown as Shell, targets, events, asked, windows, handlers, permission, downloads };
  }

  const places = { pagesFolder: '/pages', preload: '/preload.cjs' };
  const data = (workspaceFolder: string) => () => ({
    workspaceFolder,
    backupFolder: path.join(workspaceFolder, 'cadangan'),
    log: () => undefined,
  });
  /** Asks the app to end, and waits until it let go of its data. */
  const quit = async ({ events, asked }: Pick<ReturnType<typeof electron>, 'events' | 'asked'>): Promise<void> => {
    let isHeld = false;
    events.emit('will-quit', { preventDefault: () => (isHeld = true) });
    expect(isHeld).toBe(true);
    await expect.poll(() => asked.at(-1)).toBe('quit');
    events.emit('will-quit', { preventDefault: () => expect.fail('held back although closed') });
  };

  test('opens what the user saved by its name, and nothing else', async () => {
    const { shell, targets, events, asked, handlers, downloads } = electron();
    await runApp(shell, places, data(path.join(folder, 'ruang')));
    const rumah = path.join(folder, 'rumah');
    mkdirSync(rumah);
    mkdirSync(path.join(rumah, 'Terbuka.pdf'));
    const download = async (name: string, target: string, state: string): Promise<void> => {
      targets.push(target);
      for (const listener of downloads)
        listener(null, {
          getFilename: () => name,
          setSavePath: (file: string) => writeFileSync(file, name),
          once: (_event: string, done: (event: null, state: string) => void) => done(null, state),
        });
      await expect.poll(() => targets.length === 0 || state !== 'completed').toBe(true);
      targets.length = 0;
    };
    await download('Surat.pdf', path.join(rumah, 'Surat (2).pdf'), 'completed');
    await download('Surat.docx', path.join(rumah, 'Surat.docx'), 'completed');
    await download('Batal.pdf', '', 'cancelled');
    await download('Tidak jadi.pdf', '', 'completed');
    await download('Surat.json', path.join(rumah, 'Surat.sh'), 'completed');
    await download('Terbuka.pdf', path.join(rumah, 'Terbuka.pdf'), 'completed');
    await expect.poll(() => asked.at(-1)).toBe('Berkas tidak tersimpan');
    expect(readdirSync(rumah).toSorted()).toEqual(['Surat (2).pdf', 'Surat.docx', 'Surat.sh', 'Terbuka.pdf']);
    expect(readFileSync(path.join(rumah, 'Surat (2).pdf'), 'utf8')).toBe('Surat.pdf');
    asked.length = 0;
    const call = (command: string, name: string) =>
      handlers.get('lajur')?.({ senderFrame: { url: startUrl, parent: null } }, command, { name });
    expect(await call('file.open', 'Surat.pdf')).toMatchObject({ ok: true });
    expect(await call('file.reveal', 'Surat.docx')).toMatchObject({ ok: true });
    const refused = { ok: false, error: { code: 'fileNotSaved' } };
    expect(await call('file.open', 'Surat.docx')).toMatchObject(refused);
    expect(await call('file.open', 'Surat.json')).toMatchObject(refused);
    for (const name of ['Batal.pdf', 'Tidak jadi.pdf', 'Terbuka.pdf', '/etc/passwd', '../Surat.pdf', '__proto__'])
      for (const command of ['file.open', 'file.reveal']) expect(await call(command, name)).toMatchObject(refused);
    expect(asked).toEqual([`open ${rumah}/Surat (2).pdf`, `folder ${rumah}/Surat.docx`, `open ${rumah}/Surat.docx`]);
    await quit({ events, asked });
  });

  test('starts in order, answers its own page on its one channel, and closes the workspace', async () => {
    const { shell, events, asked, windows, handlers, permission } = electron();
    const workspace = path.join(folder, 'ruang');
    await runApp(shell, places, data(workspace));
    expect(asked).toEqual(['sandbox', 'scheme', 'ready', 'serve app', 'show', 'load app://bundle/index.html']);
    expect(windows.map(({ webPreferences }) => webPreferences?.preload)).toEqual(['/preload.cjs']);
    expect(permission).toEqual([false, false, false]);
    expect([...handlers.keys()]).toEqual(['lajur']);
    const handle = handlers.get('lajur');
    const own = { senderFrame: { url: startUrl, parent: null } };
    expect(await handle?.(own, 'app.info', {})).toMatchObject({ ok: true, value: { version: appVersion } });
    expect(await handle?.(own, 'app.info', { path: '/etc' })).toMatchObject({ error: { code: 'badRequest' } });
    expect(await handle?.(own, 7, {})).toMatchObject({ error: { code: 'badRequest' } });
    expect(await handle?.({ senderFrame: null }, 'app.info', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await handle?.({ senderFrame: { url: 'about:blank', parent: null } }, 'app.info', {})).toMatchObject({
      error: { code: 'forbidden' },
    });
    events.emit('second-instance', null, ['lajur', '--flag', 'tidak ada.lajur'], workspace);
    expect(asked.slice(-2)).toEqual(['restore', 'focus']);
    await quit({ events, asked });
    const again = electron();
    await runApp(again.shell, places, data(workspace));
    expect(again.asked).toContain('show');
    await quit(again);
  });

  test('a second instance leaves at once', async () => {
    const { shell, asked } = electron(false);
    await runApp(shell, places, data(newFolder()));
    expect(asked).toEqual(['sandbox', 'quit']);
  });

  test('says so and ends when the workspace cannot be opened', async () => {
    const newer = new Database(path.join(folder, 'lajur.db'));
    newer.pragma('user_version = 9999');
    newer.close();
    const { shell, asked } = electron();
    await runApp(shell, places, data(folder));
    expect(asked.slice(-2)).toEqual(['Lajur tidak dapat dibuka', 'exit 1']);
  });
});

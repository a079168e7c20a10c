/**
 * First stage of every npm script: plain JavaScript with built-ins only, so that any Node from 18 on can run it.
 *
 * Installs the locked packages when they changed, then hands over to the pinned Node, which runs TypeScript directly:
 * `node build/bootstrap.mjs build/start.ts …`. Standard output belongs to the script; what happens here goes to stderr.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.install-stamp');
const environment = { ...process.env };
// A header folder set for another Node version would make native packages load the wrong binary interface.
delete environment.npm_config_nodedir;

/** The Node binary from the platform package, or null where the registry has none (Apple Silicon, Windows on ARM). */
function pinnedNode() {
  const system = { linux: 'linux', win32: 'win', darwin: 'darwin' }[process.platform];
  const name = `node-${system}-${process.arch}`;
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!(name in manifest.optionalDependencies)) return null;
  return path.join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function installationKey() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies }))
    .digest('hex');
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function install() {
  process.stderr.write('Memasang paket yang diperlukan (sekali saja, sekitar satu menit) …\n');
  // Windows cannot delete a running program, so there npm may only replace what differs.
  const insideModules = process.platform === 'win32' && process.execPath.startsWith(modules);
  const what = insideModules ? ['install', '--no-save'] : ['ci'];
  const options = [...what, '--ignore-scripts', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, first, shell] = npm ? [process.execPath, [npm], false] : ['npm', [], process.platform === 'win32'];
  const { status } = spawnSync(command, [...first, ...options], {
    cwd: root,
    env: environment,
    shell,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('Pemasangan paket gagal. Periksa sambungan ke registri npm, lalu jalankan lagi.');
}

function supportsTypeScript([major, minor]) {
  return major > 22 || (major === 22 && minor >= 18);
}

const key = installationKey();
const pinned = pinnedNode();
const installed = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === key;
if (!installed || (pinned && !existsSync(pinned))) {
  install();
  if (pinned && !existsSync(pinned))
    fail('Node untuk komputer ini tidak ikut terpasang. Hapus node_modules, lalu ulangi.');
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, key);
}
if (!pinned && !supportsTypeScript(process.versions.node.split('.').map(Number))) {
  fail('Komputer ini memerlukan Node 22.18 atau yang lebih baru.');
}

// Node keeps what it made of each source file, stripped and compiled: starting takes half the time.
environment.NODE_COMPILE_CACHE ??= path.join(modules, '.cache', 'node');
const child = spawn(pinned ?? process.execPath, process.argv.slice(2), { env: environment, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => fail(`Node tidak dapat dijalankan: ${error.message}`));
child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

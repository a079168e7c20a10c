/** The three bundles as Vite configurations. Plain Vite: the host runs in Node, so it needs no dev server of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { distFolder, pagesFolder, root } from './paths.ts';

/** What the bundles find at run time instead of containing it. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

const shared: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false };

export function screenBundle(): InlineConfig {
  return {
    ...shared,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: { outDir: pagesFolder, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0 },
  };
}

/**
 * A program for Node as ES modules, with the files its packages read from beside themselves. `index.js` starts it; `others` are
 * further files that it starts by itself, by their names.
 */
export function hostBundle(input: string, outDir: string, others: Readonly<Record<string, string>> = {}): InlineConfig {
  return {
    ...shared,
    root,
    ssr: { noExternal: true },
    plugins: [pdfkitData()],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      sourcemap: true,
      rolldownOptions: {
        external,
        input: { index: input, ...others },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // CommonJS packages ask for their folder by this name, which ES modules do not have.
          banner: 'const __dirname = import.meta.dirname;',
        },
      },
    },
  };
}

/** The preload script must be CommonJS, because a sandboxed one cannot load modules. */
export function preloadBundle(): InlineConfig {
  return {
    ...shared,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: path.join(distFolder, 'preload'),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        external,
        input: 'electron/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  };
}

/** pdfkit reads its colour profile from `data/` in its own folder. */
function pdfkitData(): Plugin {
  return {
    name: 'pdfkit-data',
    generateBundle() {
      const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data');
      for (const name of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(path.join(folder, name)) });
      }
    },
  };
}

import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Redirects } from '../fault.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const standIns = pathToFileURL(path.join(root, 'tests/faults/sabotage/')).href;

/** Replaces modules in this process from now on. A stand-in itself gets the real module, so that it can change just one thing. */
export function redirectModules(redirects: Redirects): void {
  const targets = new Map(
    Object.entries(redirects).map(([module, standIn]) => [
      pathToFileURL(path.join(root, module)).href,
      new URL(standIn, standIns).href,
    ]),
  );
  if (targets.size === 0) return;
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context);
      const target = targets.get(resolved.url);
      if (target === undefined || context.parentURL?.startsWith(standIns) === true) return resolved;
      return { ...resolved, url: target };
    },
  });
}

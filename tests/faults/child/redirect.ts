/**
 * Loaded before a child's own code (`--import`): modules of the app that a sabotage names are replaced by its stand-ins. The app
 * itself has no such seam; nobody who uses it can pull a protection out.
 */
import { redirectModules } from './redirectModules.ts';
import type { Redirects } from '../fault.ts';

redirectModules(JSON.parse(process.env['LAJUR_FAULT_REDIRECTS'] ?? '{}') as Redirects);

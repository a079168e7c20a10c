/** `npm run format`: brings every file into the agreed format. Files can be named: `npm run format -- build tests`. */
import { toolScript } from './paths.ts';
import { runTool } from './run.ts';

const places = process.argv.slice(2);
process.exitCode = await runTool(toolScript('oxfmt', 'bin', 'oxfmt'), places.length > 0 ? places : ['.']);

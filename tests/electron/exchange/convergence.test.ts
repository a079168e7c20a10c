import { convergenceSuite } from './convergenceSuite.ts';

convergenceSuite(0);

import { convergenceSuite } from './convergenceSuite.ts';

convergenceSuite(1);

import { wideSuite } from '../../../support/wideSuite.ts';

wideSuite(0);

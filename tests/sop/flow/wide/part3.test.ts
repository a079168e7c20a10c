import { wideSuite } from '../../../support/wideSuite.ts';

wideSuite(2);

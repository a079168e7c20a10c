/** The names of the statuses are those that reports and papers print. */
export { statusNames as statusWords } from '../../sop/model/statusNames.ts';

/** Cells as they are typed: the same reading that takes a reviewer's suggested text into a cell. */
export {
  cellChange,
  cellText,
  continuation,
  holdsLines,
  joinItems,
  listOf,
  splitItems,
} from '../../sop/model/edits/cellText.ts';

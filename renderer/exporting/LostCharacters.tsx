import { Notice } from '../ui/Notice.tsx';
import { exportWords as words } from '../words/exporting.ts';

export interface LostCharactersProps {
  /** The SOP they stand in, where several are exported. */
  readonly title: string | null;
  /** One sentence for each place. */
  readonly lost: readonly string[];
}

/** More than these are summed up. */
const shown = 5;

/** Which characters the files will not show, and where they stand; nothing when all are shown. */
export function LostCharacters({ title, lost }: LostCharactersProps) {
  if (lost.length === 0) return null;
  return (
    <Notice tone="warning">
      {title === null ? null : <strong>{title}. </strong>}
      {words.lost(lost.length)}
      <ul className="lost-characters">
        {lost.slice(0, shown).map((sentence, index) => (
          <li key={`${index} ${sentence}`}>{sentence}</li>
        ))}
      </ul>
      {lost.length > shown ? words.moreLost(lost.length - shown) : null}
    </Notice>
  );
}

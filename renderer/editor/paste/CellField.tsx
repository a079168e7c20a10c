import { useRef, useState } from 'react';

export interface CellFieldProps {
  readonly label: string;
  readonly text: string;
  /** The new text, or null when the author gave it up; `byKey`: the keyboard stays with the cell. */
  readonly onDone: (text: string | null, byKey: boolean) => void;
}

/** The field in a cell of the preview: Enter or leaving it keeps the text, Escape gives it up, Ctrl+Enter breaks the line. */
export function CellField({ label, text, onDone }: CellFieldProps) {
  const [typed, setTyped] = useState(text);
  const isDone = useRef(false);
  const finish = (result: string | null, byKey: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(result, byKey);
  };
  return (
    <textarea
      className="paste-input"
      aria-label={label}
      rows={1}
      value={typed}
      ref={(element) => {
        if (element !== null && document.activeElement !== element) {
          element.focus();
          element.select();
        }
      }}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(typed, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') finish(null, true);
        else if (event.key === 'Enter' && (event.ctrlKey || event.altKey)) setTyped((former) => `${former}\n`);
        else if (event.key === 'Enter' || event.key === 'Tab') finish(typed, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

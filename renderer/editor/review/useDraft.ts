import { useState } from 'react';
import { keepDraft, useReview } from '../../state/review.ts';
import type { WrittenText } from '../../state/review.ts';

/** Most characters of what is written (contract). */
const mostLetters = 4000;

export interface Draft {
  readonly value: WrittenText;
  readonly isEmpty: boolean;
  readonly change: (value: WrittenText) => void;
  /** Records it once however often that is asked for, by an act that tells whether it was recorded. */
  readonly record: (act: (value: WrittenText) => Promise<boolean>) => void;
  /** Gives it up. */
  readonly drop: () => void;
}

/** What is written in a form of the review; it outlives the form until it is recorded or given up. */
export function useDraft(about: string, start: WrittenText): Draft {
  const [value, setValue] = useState(() => useReview.getState().drafts.get(about) ?? start);
  const [isRecording, setRecording] = useState(false);
  const text = value.text.trim().slice(0, mostLetters);
  return {
    value,
    isEmpty: text === '',
    change: (changed) => {
      setValue(changed);
      keepDraft(about, changed);
    },
    record: (act) => {
      if (text === '' || isRecording) return;
      setRecording(true);
      void act({ ...value, text }).then((isRecorded) => {
        setRecording(false);
        if (isRecorded) keepDraft(about, null);
      });
    },
    drop: () => keepDraft(about, null),
  };
}

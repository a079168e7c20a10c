import { frameWords } from '../words/frame.ts';

export interface WordDiffProps {
  readonly words: readonly { readonly text: string; readonly is: 'kept' | 'removed' | 'added' }[];
}

/** A text with what was taken out struck through and what was put in underlined; both are also said. */
export function WordDiff({ words }: WordDiffProps) {
  return (
    <span className="word-diff">
      {words.map(({ text, is }, index) =>
        is === 'kept' ? (
          <span key={index}>{text}</span>
        ) : is === 'removed' ? (
          <del key={index}>
            <span className="visually-hidden">{frameWords.removedText} </span>
            {text}
          </del>
        ) : (
          <ins key={index}>
            <span className="visually-hidden">{frameWords.addedText} </span>
            {text}
          </ins>
        ),
      )}
    </span>
  );
}

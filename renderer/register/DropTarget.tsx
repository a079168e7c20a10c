import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { registerWords as words } from '../words/register.ts';

export interface DropTargetProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** What letting go does, in the sign that appears over the screen. */
  readonly sign?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** The main part of a home screen; files dropped on it are taken in. */
export function DropTarget({ onFiles, sign = words.dropHere, className = '', children }: DropTargetProps) {
  const main = useRef<HTMLElement>(null);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const target = main.current;
    if (target === null) return;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node && target.contains(relatedTarget))) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    target.addEventListener('dragover', over);
    target.addEventListener('dragleave', leave);
    target.addEventListener('drop', drop);
    return () => {
      target.removeEventListener('dragover', over);
      target.removeEventListener('dragleave', leave);
      target.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return (
    <main className={`main ${className}`.trim()} ref={main}>
      {children}
      {isOver ? (
        <div className="drop-sign" aria-hidden>
          <Icon of={Upload} />
          {sign}
        </div>
      ) : null}
    </main>
  );
}

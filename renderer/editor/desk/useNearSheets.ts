import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** How far outside of the view a sheet still counts as near. */
const margin = '50% 0px';

/** Indices of the sheets that can be seen or soon will be; the others may follow an edit a moment later. */
export function useNearSheets(scroller: RefObject<HTMLElement | null>, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const root = scroller.current;
    if (root === null || count === 0) return;
    const sheets = [...root.querySelectorAll('.sheet')];
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const index = sheets.indexOf(target);
            if (isIntersecting) next.add(index);
            else next.delete(index);
          }
          return next;
        }),
      { root, rootMargin: margin },
    );
    for (const sheet of sheets) observer.observe(sheet);
    return () => observer.disconnect();
  }, [scroller, count]);
  return near;
}

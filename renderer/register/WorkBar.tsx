import { Button } from '../ui/Button.tsx';
import { registerWords as words } from '../words/register.ts';
import { useWork } from './work.ts';

/** How far the work is, with the button that stops it; appears when it takes longer than half a second. */
export function WorkBar() {
  const work = useWork((state) => state.work);
  const isLong = useWork((state) => state.isLong);
  if (work === null || !isLong) return null;
  return (
    <div className="bulk-bar">
      <output>{work.text}</output>
      <progress className="work-progress" value={work.done} max={work.all} aria-label={work.text} />
      <span className="grow" />
      <Button onPress={work.stop}>{words.stop}</Button>
    </div>
  );
}

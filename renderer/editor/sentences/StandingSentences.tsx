import { Copy, X } from 'lucide-react';
import { memo } from 'react';
import { useTools } from '../../state/tools.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { frameWords } from '../../words/frame.ts';
import { sentenceWords as words } from '../../words/times.ts';
import { announce } from '../announce.ts';
import { copySentences } from './copySentences.ts';
import { SentenceList } from './SentenceList.tsx';

/** The flow in sentences below the panel of a wide window. */
export const StandingSentences = memo(function StandingSentences() {
  return (
    <section className="standing-sentences" aria-labelledby="standing-sentences">
      <header>
        <h2 id="standing-sentences">{words.title}</h2>
        <IconButton icon={Copy} label={words.copy} small onPress={() => announce(copySentences())} />
        <IconButton
          icon={X}
          label={`${frameWords.close} ${words.title.toLowerCase()}`}
          small
          onPress={() => useTools.setState({ sentencesStand: false })}
        />
      </header>
      <div>
        <SentenceList />
      </div>
    </section>
  );
});

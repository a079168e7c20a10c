import { Archive, LayoutList, LayoutTemplate } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Section } from '../state/desk.ts';
import { Icon } from '../ui/Icon.tsx';
import { frameWords } from '../words/frame.ts';
import { registerWords as words } from '../words/register.ts';

const entries: readonly { readonly section: Section; readonly label: string; readonly icon: LucideIcon }[] = [
  { section: 'register', label: words.title, icon: LayoutList },
  { section: 'templates', label: words.templates, icon: LayoutTemplate },
  { section: 'archive', label: words.archive, icon: Archive },
];

export interface NavigationProps {
  readonly section: Section;
  /** How many there are of each; null while unknown. */
  readonly figures: Readonly<Record<Section, number | null>>;
  readonly onGo: (section: Section) => void;
}

/** The left column of the home screens. */
export function Navigation({ section, figures, onGo }: NavigationProps) {
  return (
    <nav className="navigation" aria-label={words.navigation}>
      <div className="office">
        <strong>{frameWords.appName}</strong>
        <span>{frameWords.tagline}</span>
      </div>
      {entries.map((entry) => (
        <button
          key={entry.section}
          type="button"
          aria-current={entry.section === section ? 'page' : undefined}
          onClick={() => onGo(entry.section)}
        >
          <Icon of={entry.icon} />
          <span className="name">{entry.label}</span>
          <span className="figure">{figures[entry.section] ?? ''}</span>
        </button>
      ))}
    </nav>
  );
}

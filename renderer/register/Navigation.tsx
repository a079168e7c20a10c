import {
  Archive,
  BookOpen,
  ClipboardList,
  HardDrive,
  Inbox,
  LayoutList,
  LayoutTemplate,
  Settings,
  ShieldCheck,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Section } from '../state/desk.ts';
import { useSettings } from '../state/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { backupWords } from '../words/backups.ts';
import { formWords } from '../words/forms.ts';
import { frameWords } from '../words/frame.ts';
import { inboxWords } from '../words/inbox.ts';
import { setWords } from '../words/sets.ts';
import { settingsWords } from '../words/settings.ts';
import { registerWords as words } from '../words/register.ts';
import { verifyingWords } from '../words/verifying.ts';

const entries: readonly { readonly section: Section; readonly label: string; readonly icon: LucideIcon }[] = [
  { section: 'register', label: words.title, icon: LayoutList },
  { section: 'inbox', label: inboxWords.title, icon: Inbox },
  { section: 'sets', label: setWords.title, icon: BookOpen },
  { section: 'templates', label: words.templates, icon: LayoutTemplate },
  { section: 'forms', label: formWords.title, icon: ClipboardList },
  { section: 'verifying', label: verifyingWords.title, icon: ShieldCheck },
  { section: 'archive', label: words.archive, icon: Archive },
];
/** At the bottom, away from the SOPs. */
const lastEntries: typeof entries = [
  { section: 'backups', label: backupWords.title, icon: HardDrive },
  { section: 'settings', label: settingsWords.title, icon: Settings },
];

export interface NavigationProps {
  readonly section: Section;
  /** How many there are of each; null while unknown. */
  readonly figures: Readonly<Partial<Record<Section, number | null>>>;
  readonly onGo: (section: Section) => void;
}

/** Whose SOPs these are, and who sits here; the name of the app while nobody has said so. */
function Office() {
  // The last line is the unit itself; those above it are what it belongs to.
  const unit = useSettings(({ office }) => office.unitLines.findLast((line) => line.trim() !== ''));
  const name = useSettings(({ user }) => user.name.trim());
  const role = useSettings(({ user }) => user.role);
  // Whoever said nothing is a writer without a name: the app introduces itself.
  const isSaid = name !== '' || role !== 'writer';
  const parts = isSaid ? [name, settingsWords.user.roles[role].label].filter((part) => part !== '') : [];
  return (
    <div className="office">
      <strong>{unit ?? frameWords.appName}</strong>
      <span>{parts.length === 0 ? frameWords.tagline : parts.join(' · ')}</span>
    </div>
  );
}

/** The left column of the home screens. */
export function Navigation({ section, figures, onGo }: NavigationProps) {
  const button = (entry: (typeof entries)[number]) => (
    <button
      key={entry.section}
      type="button"
      title={entry.label}
      aria-current={entry.section === section ? 'page' : undefined}
      onClick={() => onGo(entry.section)}
    >
      <Icon of={entry.icon} />
      <span className="name">{entry.label}</span>
      <span className="figure">{figures[entry.section] ?? ''}</span>
    </button>
  );
  return (
    <nav className="navigation" aria-label={words.navigation}>
      <Office />
      {entries.map(button)}
      <span className="grow" />
      {lastEntries.map(button)}
    </nav>
  );
}

import type { Condition, RecoveryNotice } from '../desk/contract.ts';
import { changedText } from '../register/when.ts';
import { acknowledge, useCondition } from '../state/condition.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { recoveryWords as words } from '../words/backups.ts';
import './backups.css';

/** Tells once what happened since the last time, where the user is again, and what to look at. */
export function RecoveryDialog() {
  const condition = useCondition((state) => state.condition);
  if (condition === null || condition.notices.length === 0) return null;
  const { notices } = condition;
  const [first] = notices;
  const only = notices.length === 1 ? first : undefined;
  const close = (): void => void acknowledge();
  return (
    <Dialog
      title={only === undefined ? words.several : words[only.notice.kind].title}
      width={520}
      isPinned
      onClose={close}
      footer={
        <>
          <span className="grow" />
          <Button look="primary" onPress={close}>
            {nextOf(condition)}
          </Button>
        </>
      }
    >
      <ul className="recovery">
        {notices.map(({ seq, notice }) => (
          <li key={seq}>
            {only === undefined ? <h3>{words[notice.kind].title}</h3> : null}
            {sentencesOf(notice).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The button says what comes: the step where the user was, or just that it was read. */
function nextOf({ resume }: Condition): string {
  if (resume === null) return words.understood;
  return resume.step === null ? words.continueSop : words.continueAt(resume.step);
}

function sentencesOf(notice: RecoveryNotice): readonly string[] {
  const now = new Date();
  switch (notice.kind) {
    case 'crashed':
      return notice.savedAt === null ? [] : [words.crashed.body(toTheSecond(notice.savedAt, now))];
    case 'setAside':
      return [
        notice.backupAt === null ? words.setAside.noBackup : words.setAside.body(toTheSecond(notice.backupAt, now)),
        ...(notice.saved.length === 0
          ? []
          : [words.setAside.saved(notice.saved.map((title) => `“${title}”`).join(', '))]),
        words.setAside.next,
      ];
    case 'restored':
      return [words.restored.body(toTheSecond(notice.backupAt, now))];
    case 'mended':
      return [
        notice.lost === 0 || notice.savedAt === null
          ? words.mended.whole(notice.title)
          : words.mended.some(notice.title, toTheSecond(notice.savedAt, now), notice.lost),
      ];
    case 'broughtBack':
      return [
        words.broughtBack.body(notice.title, toTheSecond(notice.backupAt, now), toTheSecond(notice.savedAt, now)),
        ...(notice.lost === 0 ? [] : [words.broughtBack.lost(notice.lost)]),
      ];
    case 'sopSetAside':
      return [
        words.sopSetAside.body(notice.title, notice.savedAt === null ? null : toTheSecond(notice.savedAt, now)),
        words.sopSetAside.next,
      ];
    case 'rows':
      return [rowsText(notice, now)];
    case 'behindAnchor': {
      const titles = notice.titles.map((title) => `“${title}”`);
      const list = [...titles, ...(notice.more === 0 ? [] : [words.behindAnchor.more(notice.more)])].join(', ');
      return [words.behindAnchor.body(toTheSecond(notice.at, now), list), words.behindAnchor.next];
    }
    case 'brokenHistory':
      return [words.brokenHistory.body(notice.title, notice.revision)];
    case 'noBackup':
      return [words.noBackup.body];
  }
}

/** Most names that a sentence about damaged rows holds. */
const namesShown = 5;

function rowsText({ place, names, outcome, backupAt }: Extract<RecoveryNotice, { kind: 'rows' }>, now: Date): string {
  const { rows } = words;
  const groups: Readonly<Record<string, string>> = rows.settings;
  const shown = names.slice(0, namesShown).map((name) => (place === 'settings' ? (groups[name] ?? '') : `“${name}”`));
  const list = [...shown.filter((name) => name !== ''), ...(names.length > namesShown ? ['…'] : [])].join(', ');
  const what = list === '' ? rows.places[place] : `${rows.places[place]} ${list}`;
  return outcome === 'restored' ? rows.restored(what, toTheSecond(backupAt ?? '', now)) : rows[outcome](what);
}

/** "hari ini 10.42.07": the exact time matters here. */
function toTheSecond(instant: string, now: Date): string {
  const at = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = changedText(instant, now).toLowerCase();
  const time = `${two(at.getHours())}.${two(at.getMinutes())}`;
  const withSeconds = `${time}.${two(at.getSeconds())}`;
  return text.endsWith(time) ? `${text.slice(0, -time.length)}${withSeconds}` : `${text} ${withSeconds}`;
}

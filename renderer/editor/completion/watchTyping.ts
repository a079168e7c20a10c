import { emptyOfficial } from '../../../sop/model/create.ts';
import { officeOf } from '../../../sop/model/officeOf.ts';
import { useDocument } from '../../state/document.ts';
import { forgetAnswers } from '../../state/vocabulary.ts';
import { refreshPeople, showPeople } from '../../state/people.ts';
import { caretLine } from './caretLine.ts';
import { choosePerson, chooseText } from './choose.ts';
import { closeList, openList, useList, walkList } from './list.ts';
import { personRows, textRows } from './rows.ts';
import type { Row } from './rows.ts';
import { typedField } from './typedField.ts';
import type { TypedField } from './typedField.ts';
import { typedLine } from './typedLine.ts';

/** How long typing must rest before a list opens, in ms: no key waits for it. */
const restMs = 120;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Counts questions: an answer that comes after the next key is too late. */
let question = 0;

/**
 * Watches what is typed in the fields of page and panel and keeps the list under the line. It hears keys before the field
 * does, but takes only those that the open list needs; until the returned function is called.
 */
export function watchTyping(): () => void {
  forgetAnswers();
  void refreshPeople();
  const onInput = (event: Event): void => {
    const field = typedField(event.target);
    question += 1;
    clearTimeout(timer);
    if (field === null) closeList();
    else timer = setTimeout(() => void offer(field, false), restMs);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !takesKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (event: Event): void => {
    if (event.target === useList.getState().open?.field.element || timer !== undefined) stop();
  };
  // A caret that is put elsewhere leaves the line that was begun.
  const onPointer = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-completion]') === null) stop();
  };
  window.addEventListener('input', onInput, true);
  window.addEventListener('keydown', onKeyDown, true);
  window.addEventListener('focusout', leave, true);
  window.addEventListener('pointerdown', onPointer, true);
  window.addEventListener('resize', stop);
  window.addEventListener('scroll', onScroll, true);
  return () => {
    window.removeEventListener('input', onInput, true);
    window.removeEventListener('keydown', onKeyDown, true);
    window.removeEventListener('focusout', leave, true);
    window.removeEventListener('pointerdown', onPointer, true);
    window.removeEventListener('resize', stop);
    window.removeEventListener('scroll', onScroll, true);
    stop();
  };
}

/** What scrolls takes the line away from under the list. */
function onScroll(event: Event): void {
  const { open } = useList.getState();
  if (open !== null && event.target instanceof Element && event.target.contains(open.field.element)) closeList();
}

/** Nothing is offered any more, nor is anything on its way. */
function stop(): void {
  question += 1;
  clearTimeout(timer);
  timer = undefined;
  closeList();
}

/** Looks for rows and opens the list; closes it when there are none. */
async function offer(field: TypedField, wanted: boolean): Promise<void> {
  timer = undefined;
  question += 1;
  const asked = question;
  const now = personsNow(field, wanted);
  const rows = now.length > 0 ? now : await textsFor(field, wanted);
  if (asked !== question || document.activeElement !== field.element) return;
  if (rows.length === 0) closeList();
  else openList(field, rows, caretLine(field.element));
}

function lineOf({ element }: TypedField) {
  return typedLine(element.value, element.selectionStart ?? 0, element.selectionEnd ?? 0);
}

function personsNow(field: TypedField, wanted: boolean): readonly Row[] {
  const { sop } = useDocument.getState();
  const line = lineOf(field);
  return sop === null || line === null ? [] : personRows({ sop, place: field.place, typed: line.typed, wanted });
}

async function textsFor(field: TypedField, wanted: boolean): Promise<readonly Row[]> {
  const { sop } = useDocument.getState();
  const line = lineOf(field);
  return sop === null || line === null ? [] : textRows({ sop, place: field.place, typed: line.typed, wanted });
}

/** Whether the list takes a key. */
function takesKey(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (event.altKey && event.key === 'ArrowDown' && !event.ctrlKey && !event.shiftKey) {
    const field = typedField(event.target);
    // In a list of the panel the key moves the entry.
    if (field === null || (field.place.at === 'box' && field.visit === null)) return false;
    void offer(field, true);
    return true;
  }
  const { open } = useList.getState();
  if (open === null || event.target !== open.field.element || isModifier(event.key)) return false;
  if (!plain) {
    // Capitals go on typing; everything else leaves the line.
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) stop();
    return false;
  }
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      // Above the first row the arrow belongs to the text again.
      if (event.key === 'ArrowUp' && (open.active === null || !open.reached)) {
        stop();
        return false;
      }
      walkList(event.key === 'ArrowDown' ? 1 : -1);
      return true;
    case 'Escape':
      stop();
      return true;
    case 'Enter':
      return takesEnter();
    case 'Tab':
      // The row is taken and the caret goes on, as in Excel.
      if (open.active !== null && open.reached) choose(open.active);
      else stop();
      return false;
    case 'Backspace':
    case 'Delete':
      return false;
    default:
      // Letters go on with the line; arrows, F8, Page Down and the like leave it.
      if (event.key.length > 1) stop();
      return false;
  }
}

/** Keys that do nothing by themselves. */
function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta' || key === 'CapsLock';
}

/** Enter belongs to the cell, unless a row was reached, or an official stands ready for what is typed at this moment. */
function takesEnter(): boolean {
  // What was typed since the list opened may have another first official.
  if (timer !== undefined) {
    const { open } = useList.getState();
    const rows = open === null || open.reached ? [] : personsNow(open.field, false);
    if (open !== null && !open.reached && rows.length === 0) {
      stop();
      return false;
    }
    if (open !== null && !open.reached) openList(open.field, rows, open.line);
  }
  const { open } = useList.getState();
  if (open === null || open.active === null) {
    stop();
    return false;
  }
  choose(open.active);
  return true;
}

/** Takes a row of the open list. */
export function choose(index: number): void {
  const { open } = useList.getState();
  const row = open?.rows[index];
  const line = open === null ? null : lineOf(open.field);
  stop();
  if (open === null || row === undefined) return;
  if (row.kind === 'person') choosePerson(open.field, row.person);
  else if (row.kind === 'newPerson') writeDownPerson(open.field);
  else if (line !== null) chooseText(open.field, line, row.text);
}

/** Opens the address book with what is written in the block already. */
function writeDownPerson({ place, visit }: TypedField): void {
  const { sop } = useDocument.getState();
  if (sop === null || (place.at !== 'approval' && place.at !== 'proposer')) return;
  const official = place.at === 'approval' ? sop.identity.approval : sop.proposer;
  showPeople({
    draft: { ...(official ?? emptyOfficial), unit: officeOf(sop.identity.issuer.unitLines) },
    block: place.at,
    returnTo: visit === null ? null : place,
  });
}

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useFinding } from '../../state/finding.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { findingWords as words } from '../../words/finding.ts';
import { leaveBar, replaceAll, replaceShown, walkMatches } from './actions.ts';
import { GoToField } from './GoToField.tsx';
import { useMatches } from './useMatches.ts';
import './finding.css';

/** The bar below the desk: find, replace, or go to a step. */
export function FindBar() {
  const use = useFinding((state) => state.use);
  // Each call makes the fields anew, so that they take the keyboard.
  const calls = useFinding((state) => state.calls);
  const isOpen = use !== null;
  // Wherever the keyboard went meanwhile, Escape that nobody else took closes the bar.
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leaveBar();
    };
    if (isOpen) window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOpen]);
  if (use === null) return null;
  return (
    <search className="find-bar" aria-label={words.bar[use]}>
      {use === 'goTo' ? <GoToField key={calls} /> : <FindFields key={calls} />}
      <span className="grow" />
      <IconButton icon={X} label={words.close} shortcut="Esc" small onPress={leaveBar} />
    </search>
  );
}

function FindFields() {
  const { use, query, replacement, isExact } = useFinding();
  const field = useRef<HTMLInputElement>(null);
  const matches = useMatches();
  const at = useFinding((state) => state.at);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent, enter: (back: boolean) => void): void => {
    if (event.key === 'Escape') leaveBar();
    else if (event.key === 'Enter') enter(event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = matches.length;
  return (
    <>
      <span className="find-label" aria-hidden>
        {words.bar.find}
      </span>
      <TextField
        label={words.query}
        hideLabel
        inputRef={field}
        value={query}
        maxLength={200}
        onChange={(text) => useFinding.setState({ query: text, at: -1 })}
        onKeyDown={(event) => onKeyDown(event, (back) => walkMatches(back ? -1 : 1))}
      />
      {/* Tab goes from what is sought to what takes its place. */}
      {use === 'replace' ? (
        <>
          <span className="find-label" aria-hidden>
            {words.replacement}
          </span>
          <TextField
            label={words.replacement}
            hideLabel
            value={replacement}
            maxLength={2000}
            onChange={(text) => useFinding.setState({ replacement: text })}
            onKeyDown={(event) => onKeyDown(event, replaceShown)}
          />
        </>
      ) : null}
      <output className="find-count">{query === '' ? '' : words.count(count === 0 ? 0 : at + 1, count)}</output>
      <IconButton
        icon={ChevronUp}
        label={words.previous}
        shortcut="Shift+Enter"
        small
        isDisabled={count === 0}
        onPress={() => walkMatches(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={words.next}
        shortcut="Enter"
        small
        isDisabled={count === 0}
        onPress={() => walkMatches(1)}
      />
      <Checkbox isSelected={isExact} onChange={(exact) => useFinding.setState({ isExact: exact, at: -1 })}>
        {words.exact}
      </Checkbox>
      {use === 'find' ? (
        <Button small onPress={() => useFinding.setState({ use: 'replace' })}>
          {words.bar.replace}
        </Button>
      ) : (
        <>
          <Button small isDisabled={count === 0} onPress={replaceShown}>
            {words.replaceOne}
          </Button>
          <Button small isDisabled={count === 0} onPress={replaceAll}>
            {words.replaceAll}
          </Button>
        </>
      )}
    </>
  );
}

import { useMemo } from 'react';
import { styleOf } from '../../../sop/model/profileFor.ts';
import { useDocument } from '../../state/document.ts';
import { useFinding } from '../../state/finding.ts';
import { findMatches } from './matches.ts';
import type { Match } from './matches.ts';

/** What the words of the bar match in the open document now. Only an open bar looks. */
export function useMatches(): readonly Match[] {
  const sop = useDocument((state) => state.sop);
  const profiles = useDocument((state) => state.profiles);
  const query = useFinding((state) => state.query);
  const isExact = useFinding((state) => state.isExact);
  return useMemo(
    () => (sop === null ? [] : findMatches(sop, styleOf(profiles, sop), query, isExact)),
    [sop, profiles, query, isExact],
  );
}

/** The same outside of a component. */
export function currentMatches(): readonly Match[] {
  const { sop, profiles } = useDocument.getState();
  const { query, isExact } = useFinding.getState();
  return sop === null ? [] : findMatches(sop, styleOf(profiles, sop), query, isExact);
}

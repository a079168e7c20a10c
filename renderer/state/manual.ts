import { create } from 'zustand';
import { call } from '../desk/call.ts';
import type { ManualPage } from '../desk/contract.ts';

interface Manual {
  /** Whether its window is open, and on which page; null = the first. */
  readonly isOpen: boolean;
  readonly page: string | null;
  /** Null until they are fetched. */
  readonly pages: readonly ManualPage[] | null;
  /** Addresses of the pictures fetched so far, by name. */
  readonly pictures: ReadonlyMap<string, string>;
}

export const useManual = create<Manual>(() => ({ isOpen: false, page: null, pages: null, pictures: new Map() }));

/** Opens the manual on a page, or where it was read last. */
export function openManual(page: string | null = null): void {
  useManual.setState((state) => ({ isOpen: true, page: page ?? state.page }));
  if (useManual.getState().pages === null) void fetchPages();
}

export function closeManual(): void {
  useManual.setState({ isOpen: false });
}

/** Turns to a page of the open manual. */
export function turnTo(page: string): void {
  useManual.setState({ page });
}

async function fetchPages(): Promise<void> {
  const reply = await call('manual.list', {});
  if (reply.ok) useManual.setState({ pages: reply.value.pages });
}

const asked = new Set<string>();

/** Fetches a picture of the manual once. One that is not there leaves its words. */
export async function fetchManualPicture(name: string): Promise<void> {
  if (asked.has(name)) return;
  asked.add(name);
  const reply = await call('manual.picture', { name });
  if (!reply.ok) return;
  const address = `data:${reply.value.mediaType};base64,${reply.value.base64}`;
  useManual.setState(({ pictures }) => ({ pictures: new Map(pictures).set(name, address) }));
}

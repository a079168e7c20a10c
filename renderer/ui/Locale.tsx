import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Makes the controls speak Indonesian, whatever the system's language is. */
export function Locale({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale="id-ID">{children}</I18nProvider>;
}

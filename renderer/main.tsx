import './hardened.ts';
import { createRoot } from 'react-dom/client';
import { App, ClosedDoor } from './App.tsx';
import { openSession } from './desk/call.ts';
import './ui/base.css';
import './ui/narrow.css';
import './ui/forced.css';
import { followAppearance } from './state/appearance.ts';
import { showStart } from './register/startView.ts';
import { saveBeforeLeaving } from './state/leaving.ts';
import { followFonts, loadFonts } from './state/fonts.ts';
import { rememberPlace, resumeAfterCrash } from './state/condition.ts';
import { followGuide } from './state/guide.ts';
import { keepSettings, loadSettings, useSettings } from './state/settings.ts';
import { Locale } from './ui/Locale.tsx';

// Not named after the app: an element's id becomes a property of the window, where the bridge is looked for.
const place = document.getElementById('root');
if (place === null) throw new Error('The page has no place for the screen');
// No answer at all is as good as a refusal: the address is stale.
saveBeforeLeaving();
keepSettings();
const isOpen = await openSession().catch(() => false);
if (isOpen) await Promise.all([loadSettings(), loadFonts()]);
followAppearance();
const { firstStart, user } = useSettings.getState();
if (isOpen && firstStart.done) await showStart(user.role);
if (isOpen) {
  await resumeAfterCrash();
  rememberPlace();
}
followGuide();
followFonts();
createRoot(place).render(<Locale>{isOpen ? <App /> : <ClosedDoor />}</Locale>);

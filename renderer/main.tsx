import { createRoot } from 'react-dom/client';
import { App, ClosedDoor } from './App.tsx';
import { openSession } from './desk/call.ts';
import './ui/base.css';
import { Locale } from './ui/Locale.tsx';

const place = document.getElementById('lajur');
if (place === null) throw new Error('The page has no place for the screen');
// No answer at all is as good as a refusal: the address is stale.
const isOpen = await openSession().catch(() => false);
createRoot(place).render(<Locale>{isOpen ? <App /> : <ClosedDoor />}</Locale>);

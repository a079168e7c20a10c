import { useEffect, useState } from 'react';

/** The time, looked at once a minute: "Hari ini" becomes "Kemarin" while the list is open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

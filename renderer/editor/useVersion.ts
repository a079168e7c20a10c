import { useEffect, useState } from 'react';
import { call } from '../desk/call.ts';

/** The version of the application, asked once; empty until the host has answered. */
export function useVersion(): string {
  const [version, setVersion] = useState('');
  useEffect(() => {
    void call('app.info', {}).then((reply) => {
      if (reply.ok) setVersion(reply.value.version);
    });
  }, []);
  return version;
}

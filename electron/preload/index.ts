/** The bridge between the sandboxed page and the host: one function, nothing of Electron itself. */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('lajur', {
  call: (command: unknown, input: unknown): Promise<unknown> => ipcRenderer.invoke('lajur', command, input),
});

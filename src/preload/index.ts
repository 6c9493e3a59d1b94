/**
 * The bridge of the contract, put into the page, and nothing else. It checks
 * nothing: main does, where it can't be gone round. This file is built into one
 * CommonJS script that requires only `electron`, which is all that a sandboxed
 * preload is given.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../contract/channels.ts';
import type { Bridge } from '../contract/contract.ts';

const bridge: Bridge = {
  call: (name, request) => ipcRenderer.invoke(CALL_CHANNEL, name, request),
  on: (name, listener) => {
    const hear = (_: IpcRendererEvent, spoken: unknown, payload: Parameters<typeof listener>[0]) => {
      if (spoken === name) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear);
    };
  },
};

contextBridge.exposeInMainWorld('rapporteur', bridge);

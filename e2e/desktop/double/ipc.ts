// ipcMain: what preload scripts send, with the frame that sent it.
import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import { refuseMissing } from './refuse.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

class Ipc extends EventEmitter implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Parameters<IpcMain['handle']>[1]): void {
    this.#handlers.set(channel, handler as Handler);
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  /** Answers one `invoke`. Throws what the handler throws, or that there is none. */
  async answer(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

export const ipc = new Ipc();
export const ipcMain = refuseMissing('ipcMain', ipc);

// The one way from the page to Slipway: a message port for each load, asked for by our own page and nobody else.
import { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, MessageChannelMain, type WebFrameMain } from 'electron';
import type { AppRouter } from '../../services/router.ts';
import { isOurPage } from './our-page.ts';

/** `onError` hears what was no expected answer; the page gets its code only. */
export function connectPages(router: AppRouter, onError: (error: unknown) => void): void {
  const handler = new RPCHandler(router, {
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          onError(error);
          throw error;
        }
      },
    ],
  });
  // The preload script asks once per load of the page; anybody else who asks gets nothing.
  ipcMain.on('slipway:connect', (event) => {
    const frame = findOwnFrame(event);
    if (frame === undefined) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1);
    port1.start();
    frame.postMessage('slipway:port', null, [port2]);
  });
}

/** The frame that sent it, if it is the main frame of a window and shows our page. */
export function findOwnFrame({ senderFrame, sender }: IpcMainEvent): WebFrameMain | undefined {
  const isOurs =
    senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url);
  return isOurs ? senderFrame : undefined;
}

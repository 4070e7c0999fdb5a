// A file or folder of this computer that a person drags into the middle of the page and lets go.
import { basename } from 'node:path';
import type { CDPSession } from 'playwright-core';

/** `contextId`: the world of the preload script. Throws when the page is told of no drop. */
export async function dropFile(cdp: CDPSession, contextId: number, path: string): Promise<void> {
  // Chromium loses a simulated drag now and then; a person would drag once more as well.
  for (let tries = 1; tries <= 3; tries += 1) if (await drag(cdp, contextId, path)) return;
  throw new Error(`Chromium did not drop ${path}`);
}

/** Whether the page was told of the drop. */
async function drag(cdp: CDPSession, contextId: number, path: string): Promise<boolean> {
  const files = JSON.stringify({ [basename(path)]: path });
  const expression = `globalThis.__standInFiles = ${files};
    globalThis.__standInDrop = new Promise((resolve) => {
      addEventListener('drop', () => resolve(true), { capture: true, once: true });
    });`;
  await cdp.send('Runtime.evaluate', { expression, contextId });
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `Promise.race([
      globalThis.__standInDrop,
      new Promise((resolve) => setTimeout(resolve, 2000, false)),
    ])`,
    contextId,
    awaitPromise: true,
  });
  return result.value === true;
}

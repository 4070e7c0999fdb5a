// The app in the browser: serves until the person ends it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findPlaces } from '../../places.ts';
import { startWebHost, type WebHost } from '../../web/web-host.ts';
import type { Call, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { openBrowser } from './open-browser.ts';

export async function serveInBrowser(call: Call): Promise<ExitCode> {
  const { terminal, words, signal } = call;
  const { pageFolder } = findPlaces();
  if (!existsSync(join(pageFolder, 'index.html'))) {
    throw new UsageError('noPage', { folder: pageFolder });
  }
  const port = readPort(call.get('port'));
  const slipway = await call.assemble('web');
  const host = await startWebHost({
    router: slipway.router,
    pageFolder,
    refusal: words.say('open.refusal'),
    port,
  }).catch((error) => {
    throw explainPort(error, port);
  });
  await show(host, call);
  const isTyped = process.stdin.isTTY === true;
  terminal.print([[{ text: words.say(isTyped ? 'open.once' : 'open.ends'), style: 'dim' }]]);
  const input = isTyped ? createInterface({ input: process.stdin }) : undefined;
  input?.on('line', () => void show(host, call));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
    // Raw terminals hand Ctrl+C to the reader of lines instead of the process.
    input?.once('close', resolve);
  });
  input?.close();
  await host.close();
  return 0;
}

/** Opens the browser with a new address, or prints the address where there is no browser. */
async function show(host: WebHost, { has, terminal, words }: Call): Promise<void> {
  const address = host.createAddress();
  const isOpen =
    !has('no-browser') &&
    (await openBrowser(address, { platform: process.platform, environment: process.env }));
  // The address in the open browser is used up: print the one without its token.
  const line = isOpen
    ? words.say('open.inBrowser', { address: host.origin })
    : words.say('open.atAddress', { address });
  terminal.print([[line]]);
}

function readPort(given: string | undefined): number {
  if (given === undefined) return 0;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65535) return port;
  throw new UsageError('badValue', { name: '--port', allowed: '1 – 65535' });
}

function explainPort(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return code === undefined ? error : new UsageError('port', { port, reason: code });
}

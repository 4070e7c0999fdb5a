// Answers app://slipway/ from the built page's fixed map of files, and refuses every permission.
import { session } from 'electron';
import type { Page } from '../page-files.ts';
import { createNonce, createPageHeaders } from '../page-headers.ts';
import { isOurPage, pageAddress, pageScheme, stoppedAddress, withoutHash } from './our-page.ts';

export interface ServedPages {
  readonly page: Page;
  /** The window's material of now, so that the page leaves it in sight. */
  readonly material: () => 'mica' | 'none';
  /** The page that says that the window stopped working. */
  readonly renderStopped: (nonce: string, query: string) => string;
}

export function servePages({ page, material, renderStopped }: ServedPages): void {
  session.defaultSession.protocol.handle(pageScheme, async (request) => {
    const address = withoutHash(request.url);
    if (isOurPage(address)) {
      return sendHtml((nonce) => page.render({ nonce, host: 'desktop', material: material() }));
    }
    const [path = '', query = ''] = address.split('?');
    if (path === stoppedAddress) return sendHtml((nonce) => renderStopped(nonce, query));
    const isInside = address.startsWith(pageAddress);
    const file = isInside ? page.files.get(address.slice(pageAddress.length - 1)) : undefined;
    if (file === undefined) return new Response(null, { status: 404 });
    const headers = { ...createPageHeaders({}), 'Content-Type': file.type };
    return new Response(await file.read(), { headers });
  });
}

function sendHtml(render: (nonce: string) => string): Response {
  const nonce = createNonce();
  const headers = { ...createPageHeaders({ nonce }), 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(render(nonce), { headers });
}

/** Copying a command is the one thing the page asks the system for. */
export function refusePermissions(): void {
  const { defaultSession } = session;
  const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_, permission, answer) =>
    answer(isAllowed(permission)),
  );
  defaultSession.setPermissionCheckHandler((_, permission) => isAllowed(permission));
}

// Who may come in: a one-time token is traded for a cookie, and every request has to name this very server.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Door {
  readonly origin: string;
  /** An address that lets one browser in, once. */
  createAddress(): string;
  /** The `Set-Cookie` value for a token, which is used up by it; undefined for an unknown or used one. */
  redeem(token: string): string | undefined;
  /** Exactly this host, and no other page asking. A foreign site that rebinds its name to 127.0.0.1 fails here. */
  isAddressedToUs(headers: IncomingHttpHeaders): boolean;
  hasCookie(headers: IncomingHttpHeaders): boolean;
  /** For the WebSocket: browsers always send Origin there, and it is not covered by the same-origin policy. */
  isFromOurPage(headers: IncomingHttpHeaders): boolean;
}

/** Tokens that wait for their browser; the oldest gives way. */
const maxTokens = 8;

export function createDoor(port: number): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies do not know ports: two servers on 127.0.0.1 would overwrite each other's without this.
  const cookieName = `slipway-${port}`;
  const secret = createSecret();
  const tokens: string[] = [];
  return {
    origin,
    createAddress: () => {
      const token = createSecret();
      tokens.push(token);
      if (tokens.length > maxTokens) tokens.shift();
      return `${origin}/?token=${token}`;
    },
    redeem: (token) => {
      const index = tokens.findIndex((known) => isSame(known, token));
      if (index === -1) return undefined;
      tokens.splice(index, 1);
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isAddressedToUs: (headers) =>
      headers.host === host && (headers.origin === undefined || headers.origin === origin),
    hasCookie: (headers) =>
      (headers.cookie ?? '')
        .split('; ')
        .some(
          (pair) =>
            pair.startsWith(`${cookieName}=`) && isSame(pair.slice(cookieName.length + 1), secret),
        ),
    isFromOurPage: (headers) => headers.host === host && headers.origin === origin,
  };
}

function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Takes the same time wherever the difference is. */
function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

// The headers every answer to a window carries, in the desktop and in a browser alike.
import { randomBytes } from 'node:crypto';

/** 128 random bits; each load of the page gets its own. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url');
}

/**
 * Headers of one answer. Only what came with the app runs: no inline script, no eval, no other origin.
 * `nonce` is for the style elements the page makes itself (Griffel); `socket` is the address of its WebSocket.
 */
export function createPageHeaders(page: {
  readonly nonce?: string;
  readonly socket?: string;
}): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    page.nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${page.nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    page.socket === undefined ? "connect-src 'self'" : `connect-src 'self' ${page.socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cache-Control': 'no-store',
  };
}

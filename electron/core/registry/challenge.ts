// What a registry asks for before it lets somebody in: the header WWW-Authenticate (RFC 9110, 11.6.1).

export type Challenge =
  | { readonly kind: 'basic'; readonly realm: string }
  | {
      readonly kind: 'bearer';
      /** Where tokens are handed out. */
      readonly realm: string;
      readonly service: string;
      readonly scope: string;
    };

/** The challenge that can be answered, tokens before passwords; undefined when there is none. */
export function parseChallenge(header: string): Challenge | undefined {
  const found = readSchemes(header);
  const bearer = found.find(({ scheme, values }) => scheme === 'bearer' && values.has('realm'));
  if (bearer) {
    const read = (name: string) => bearer.values.get(name) ?? '';
    return { kind: 'bearer', realm: read('realm'), service: read('service'), scope: read('scope') };
  }
  const basic = found.find(({ scheme }) => scheme === 'basic');
  return basic && { kind: 'basic', realm: basic.values.get('realm') ?? '' };
}

interface Scheme {
  readonly scheme: string;
  readonly values: Map<string, string>;
}

const part =
  /\s*,?\s*(?:([!#$%&'*+.^_`|~\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))|([!#$%&'*+.^_`|~\w-]+))/gy;

function readSchemes(header: string): readonly Scheme[] {
  const schemes: Scheme[] = [];
  for (const [, name, quoted, plain, scheme] of header.matchAll(part)) {
    if (scheme !== undefined) schemes.push({ scheme: scheme.toLowerCase(), values: new Map() });
    else if (name !== undefined) {
      const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '';
      schemes.at(-1)?.values.set(name.toLowerCase(), value);
    }
  }
  return schemes;
}

/** Where to ask for a token. Null when the realm is no address, or would carry a password unprotected. */
export function writeTokenUrl(
  challenge: Extract<Challenge, { kind: 'bearer' }>,
  scopes: readonly string[],
): string | null {
  if (!/^https:\/\/|^http:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?:[:/]|$)/.test(challenge.realm)) {
    return null;
  }
  const wanted = scopes.length > 0 ? scopes : [challenge.scope].filter((scope) => scope !== '');
  const query = [
    ...(challenge.service === '' ? [] : [`service=${encodeURIComponent(challenge.service)}`]),
    ...wanted.map((scope) => `scope=${encodeURIComponent(scope)}`),
  ].join('&');
  if (query === '') return challenge.realm;
  return `${challenge.realm}${challenge.realm.includes('?') ? '&' : '?'}${query}`;
}

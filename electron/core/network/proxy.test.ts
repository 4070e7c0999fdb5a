import { describe, expect, test } from 'vitest';
import { checkProxy, chooseProxyVariables, readWindowsProxy, toChromiumProxy } from './proxy.ts';

const at = (address: string, bypass: string[] = []) =>
  ({ use: 'address', address, bypass }) as const;

describe('what a person may store', () => {
  test.each([
    ['http://proxy.example:8080', 'http://proxy.example:8080'],
    ['https://proxy.example:8443/', 'https://proxy.example:8443'],
    [' proxy.example:8080 ', 'http://proxy.example:8080'],
    ['http://anna@proxy.example:8080', 'http://anna@proxy.example:8080'],
    ['http://COMPANY\\anna@proxy:3128', 'http://COMPANY\\anna@proxy:3128'],
    ['10.0.0.1:3128', 'http://10.0.0.1:3128'],
    ['http://[fd00::1]:3128', 'http://[fd00::1]:3128'],
  ])('%s', (address, stored) => {
    expect(checkProxy(at(address))).toEqual({ proxy: at(stored) });
  });

  test('exceptions without blanks', () => {
    const bypass = [
      ' intranet ',
      '.example.com',
      '*.local',
      '10.0.0.1',
      '[::1]',
      'host:81',
      '',
      '*',
    ];
    expect(checkProxy(at('p:1', bypass))).toEqual({
      proxy: at('http://p:1', bypass.map((entry) => entry.trim()).filter(Boolean)),
    });
  });

  test.each([[{ use: 'system' }], [{ use: 'none' }]] as const)('%j', (proxy) => {
    expect(checkProxy(proxy)).toEqual({ proxy });
  });
});

describe('what is not stored', () => {
  test.each([
    ['http://anna:secret@proxy.example:8080'],
    ['anna:secret@proxy.example:8080'],
    ['http://anna:@proxy.example:8080'],
    ['http://anna:a/b@c#d@proxy.example:8080'],
    ['socks5://anna:secret@proxy.example:1080'],
    ['://anna:secret@x'],
  ])('a password: %s', (address) => {
    expect(checkProxy(at(address))).toEqual({ flaw: 'password' });
  });

  test('a password among the exceptions', () => {
    expect(checkProxy(at('p:1', ['anna:secret@x']))).toEqual({ flaw: 'password' });
  });

  test.each([
    [''],
    ['http://'],
    ['proxy.example'],
    ['http://proxy.example'],
    ['http://proxy.example:0'],
    ['http://proxy.example:65536'],
    ['http://proxy.example:port'],
    ['http://proxy.example:8080/path'],
    ['http://proxy.example:8080?x'],
    ['http://proxy example:8080'],
    ['http://-proxy:8080'],
    ['socks5://proxy.example:1080'],
    ['file:///C:/proxy.pac'],
    ['http://a@b@proxy:80'],
  ])('no proxy: %s', (address) => {
    expect(checkProxy(at(address))).toEqual({ flaw: 'invalid', text: address });
  });

  test.each([['a b'], ['https://x'], ['10.0.0.0/8'], ['x,y'], ['x:y']])(
    'no exception: %s',
    (entry) => {
      expect(checkProxy(at('p:1', [entry]))).toEqual({ flaw: 'invalid', text: entry });
    },
  );
});

describe('what Node asks with', () => {
  const environment = { HTTPS_PROXY: 'http://me:secret@env:1', PATH: '/bin' };
  const windows = { HTTPS_PROXY: 'http://windows:1' };

  test('the address, and this computer without it', () => {
    expect(chooseProxyVariables(at('http://p:1', ['.x']), environment, windows)).toEqual({
      HTTPS_PROXY: 'http://p:1',
      HTTP_PROXY: 'http://p:1',
      NO_PROXY: '.x,localhost,127.0.0.1,[::1]',
    });
  });

  test('nothing, where a person wants none', () => {
    expect(chooseProxyVariables({ use: 'none' }, environment, windows)).toEqual({});
  });

  test.each([
    ['the environment before Windows', environment, windows, environment],
    ['Windows where the environment names none', { PATH: '/bin' }, windows, windows],
    ['the environment where Windows has none', { NO_PROXY: 'x' }, undefined, { NO_PROXY: 'x' }],
  ])('%s', (_, variables, system, expected) => {
    expect(chooseProxyVariables({ use: 'system' }, variables, system)).toEqual(expected);
  });
});

test('what Chromium asks with', () => {
  expect([
    toChromiumProxy({ use: 'system' }),
    toChromiumProxy({ use: 'none' }),
    toChromiumProxy(at('http://anna@proxy:8080', ['.example.com'])),
  ]).toEqual([
    { mode: 'system' },
    { mode: 'direct' },
    {
      mode: 'fixed_servers',
      proxyRules: 'http://proxy:8080',
      proxyBypassRules: '.example.com,<local>',
    },
  ]);
});

describe("Windows' own proxy", () => {
  const print = (...rows: readonly string[]) =>
    [
      '',
      'HKEY_CURRENT_USER\\Software\\…\\Internet Settings',
      ...rows.map((row) => `    ${row}`),
      '',
    ].join('\r\n');
  const variables = (address: string, none = '') => ({
    HTTPS_PROXY: address,
    HTTP_PROXY: address,
    NO_PROXY: `${none}localhost,127.0.0.1,[::1]`,
  });

  test.each([
    ['none', print('ProxyEnable    REG_DWORD    0x0', 'ProxyServer    REG_SZ    p:1'), undefined],
    ['nothing to read', '', undefined],
    ['switched on without a server', print('ProxyEnable    REG_DWORD    0x1'), undefined],
    [
      'one for everything, with exceptions',
      print(
        'ProxyEnable    REG_DWORD    0x1',
        'ProxyOverride    REG_SZ    *.local;10.*;<local>',
        'ProxyServer    REG_SZ    proxy.example:8080',
      ),
      variables('http://proxy.example:8080', '*.local,'),
    ],
    [
      'one for each kind of address',
      print(
        'ProxyEnable    REG_DWORD    0x1',
        'ProxyServer    REG_SZ    http=a:1;https=b:2;socks=c:3',
      ),
      variables('http://b:2'),
    ],
    [
      'one for plain addresses only',
      print('ProxyEnable    REG_DWORD    0x1', 'ProxyServer    REG_SZ    http=a:1'),
      undefined,
    ],
  ])('%s', (_, printed, expected) => {
    expect(readWindowsProxy(printed)).toEqual(expected);
  });
});

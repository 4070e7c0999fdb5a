// Proxies as docker gives them to builds and containers, and as a person sees them.
import { expect, test } from 'vitest';
import { chooseProxies, showProxies } from './proxies.ts';

const address = 'unix:///var/run/docker.sock';
const both = (name: string, value: string) => ({ [name]: value, [name.toLowerCase()]: value });

test.each([
  ['none', {}, {}],
  [
    'every engine',
    {
      default: {
        httpProxy: 'http://proxy.example:3128',
        httpsProxy: 'http://proxy.example:3129',
        noProxy: 'localhost,.example',
        ftpProxy: 'http://proxy.example:21',
        allProxy: 'socks5://proxy.example:1080',
      },
    },
    {
      ...both('HTTP_PROXY', 'http://proxy.example:3128'),
      ...both('HTTPS_PROXY', 'http://proxy.example:3129'),
      ...both('NO_PROXY', 'localhost,.example'),
      ...both('FTP_PROXY', 'http://proxy.example:21'),
      ...both('ALL_PROXY', 'socks5://proxy.example:1080'),
    },
  ],
  [
    'an engine of its own, and nothing of the others with it',
    { default: { httpProxy: 'a', noProxy: 'b' }, [address]: { httpProxy: 'c', noProxy: '' } },
    both('HTTP_PROXY', 'c'),
  ],
  ['another engine', { 'tcp://10.0.0.9:2375': { httpProxy: 'a' } }, {}],
])('proxies of %s', (_whose, proxies, expected) => {
  expect(chooseProxies(proxies, address)).toEqual(expected);
});

test.each([
  ['http://proxy.example:3128', 'http://proxy.example:3128'],
  ['http://me:word@proxy.example:3128', 'http://***@proxy.example:3128'],
  ['http://me:p@ss/word@proxy.example', 'http://***@proxy.example'],
  ['me:word@proxy.example:3128', '***@proxy.example:3128'],
  ['socks5://me@proxy.example', 'socks5://***@proxy.example'],
])('%s is shown as %s', (value, shown) => {
  expect(showProxies(both('HTTP_PROXY', value))).toEqual([{ name: 'HTTP_PROXY', value: shown }]);
});

test('hosts that need no proxy are shown as they are', () => {
  const value = 'localhost,me@host';
  expect(showProxies(both('NO_PROXY', value))).toEqual([{ name: 'NO_PROXY', value }]);
});

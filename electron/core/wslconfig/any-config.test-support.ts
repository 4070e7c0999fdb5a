// Test support: files that a person, a broken tool or an adversary might have written.
import fc from 'fast-check';
import { encodeConfig } from './encoding.ts';

const keys = [
  'memory',
  'Memory',
  'processors',
  'swap',
  'swapFile',
  'networkingMode',
  'localhostForwarding',
  'vmSwitch',
  'dnsTunneling',
  'dnsTunnelingIpAddress',
  'safeMode',
  'ignoredPorts',
  'kernelCommandLine',
  'systemd',
  'hostname',
  'a-b',
  'nonsense',
];
const values = [
  '4GB',
  '4gb',
  '0',
  '-1',
  '010',
  'true',
  'yes',
  'mirrored',
  'bridged',
  'C:\\Users\\k',
  'C:\\\\Users\\\\k',
  'C:\\temp',
  'C:\\\\end\\',
  '"open',
  '"a # b"',
  '1,2,x',
  '10.0.0.1',
  'ü文',
  '',
];
const pieces = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('[wsl2]', '[experimental]', '[WSL2]', '[boot]', '[network]'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[ wsl2 ]', '[wsl2] ; x', '[wsl2', '[my-x]', '[', '; c', '//'),
  },
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom('=', ' = ', ':'), fc.constantFrom(...values))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('# note', '  # note', ' ', '\x1a', '\0', '\ufeff') },
  { weight: 1, arbitrary: fc.string() },
);
const endings = fc.constantFrom('\n', '\r\n', '\n', '\r\n', '\r', '\\\n', '\\\r\n', ' # c\n', '');

/** Mostly lines that mean something to WSL, with odd ends between them. */
const anyConfigText: fc.Arbitrary<string> = fc
  .array(fc.tuple(pieces, endings), { maxLength: 14 })
  .map((lines) => lines.flat().join(''));

const none = new Uint8Array(0);
const utf8 = anyConfigText.map((text) => encodeConfig({ encoding: 'utf-8', text, rest: none }));
const utf16 = anyConfigText.map((text) => {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
});
const prefixes = fc.constantFrom<readonly number[]>(
  [],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
);

/** The same in every encoding, well or badly marked, and plain noise. */
export const anyConfigBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.tuple(prefixes, utf8).map(([prefix, bytes]) => Uint8Array.from([...prefix, ...bytes])),
  fc.tuple(prefixes, utf16).map(([prefix, bytes]) => Uint8Array.from([...prefix, ...bytes])),
  fc
    .tuple(prefixes, fc.uint8Array())
    .map(([prefix, bytes]) => Uint8Array.from([...prefix, ...bytes])),
);

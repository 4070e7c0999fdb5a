import { expect, test } from 'vitest';
import { createLinks } from '../../core/desktop/links.ts';
import { isAllowedLink } from './allowed-link.ts';

const homepage = 'https://github.com/team/slipway';
const links = createLinks(homepage);

test.each([
  [links.project, true],
  [links.releases, true],
  [links.licences, true],
  ['https://learn.microsoft.com/windows/wsl/wsl-config', true],
  ['https://docs.docker.com/desktop/', true],
  ['https://github.com/team/slipway-evil', false],
  ['https://github.com/team/slipway/../../evil/tool', false],
  ['https://github.com.evil.example/team/slipway', false],
  ['https://docs.docker.com@evil.example/', false],
  ['https://user:word@docs.docker.com/', false],
  ['https://docs.docker.com:8443/', false],
  ['http://docs.docker.com/', false],
  ['file:///C:/Windows/System32/calc.exe', false],
  ['ms-msdt:/id PCWDiagnostic', false],
  ['search-ms:query=x', false],
  ['javascript:alert(1)', false],
  ['\\\\evil.example\\share\\tool.exe', false],
  ['', false],
])('%s may be opened: %s', (address, expected) => {
  expect(isAllowedLink(address, homepage)).toBe(expected);
});

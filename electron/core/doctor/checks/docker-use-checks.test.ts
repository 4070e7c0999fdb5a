// What the checks say of distros with docker in them, the registry and the tools.
import { describe, expect, it } from 'vitest';
import {
  absent,
  changeEngine,
  desktopSettings,
  lower,
  noClient,
  type Row,
  skippedFor,
  windowsMode,
} from './docker-facts.test-support.ts';
import { changeFact, healthyValues, setFact } from './healthy-facts.test-support.ts';
import { registryUnreachable } from './registry-unreachable.ts';
import { judgeCheck } from './show-result.test-support.ts';
import { toolchainDockerCli } from './toolchain-docker-cli.ts';
import { toolchainGit } from './toolchain-git.ts';
import { toolchainGo } from './toolchain-go.ts';
import { wslIntegrationOff } from './wsl-integration-off.ts';

describe('wsl-integration-off', () => {
  const off = desktopSettings({ integratesDefaultDistro: false });
  const saw = (value: boolean, list: string) => [
    `* EnableIntegrationWithDefaultWslDistro: ${value}`,
    `IntegratedWslDistros: ${list}`,
    'wsl --list --verbose: * Ubuntu',
  ];
  const distro = (name: string, version: number) =>
    setFact('distros', [{ name, state: 'Running', version, isDefault: true }]);
  const rows: readonly Row[] = [
    {
      pc: 'whose settings leave the default distro out',
      changes: [off],
      shown: {
        status: 'advice',
        params: { distro: 'Ubuntu' },
        saw: saw(false, '[]'),
        fixes: [['enable-integration (guide)', 'guide: menu']],
        verify: [
          'wsl --distribution Ubuntu -- docker version --format {{.Server.Version}} => 29.0.1',
        ],
      },
    },
    {
      pc: 'whose settings name the distro',
      changes: [desktopSettings({ integratesDefaultDistro: false, integratedDistros: ['Ubuntu'] })],
      shown: { status: 'ok', params: { distro: 'Ubuntu' }, saw: saw(false, '["Ubuntu"]') },
    },
    {
      pc: 'with the default settings',
      changes: [desktopSettings({})],
      shown: { status: 'ok', params: { distro: 'Ubuntu' }, saw: saw(true, '[]') },
    },
    {
      pc: 'whose settings could not be read',
      changes: [],
      shown: skippedFor('integrationNotAsked'),
    },
    { pc: 'whose Docker Desktop is closed', changes: [off, absent], shown: lower },
    { pc: 'with a WSL 1 distro', changes: [off, distro('Ubuntu', 1)], shown: lower },
    {
      pc: 'with no distro of its own',
      changes: [off, distro('docker-desktop', 2)],
      shown: skippedFor('noWorkDistro'),
    },
    {
      pc: 'with Windows containers',
      changes: [off, windowsMode],
      shown: skippedFor('windowsContainers'),
    },
    {
      pc: 'that uses Rancher Desktop',
      changes: [off, changeEngine({ owner: 'rancher-desktop' })],
      shown: skippedFor('otherEngine'),
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(wslIntegrationOff, ...changes)).toEqual(shown);
  });
});

describe('registry-unreachable', () => {
  const { url } = healthyValues.registry;
  const fail = (code: string) => changeFact('registry', { answer: { kind: 'unreachable', code } });
  const found = (code: string) => ({
    status: 'problem',
    params: { host: 'registry-1.docker.io', code },
    saw: [`* GET ${url}: ${code}`],
    verify: ['docker pull hello-world => exit 0'],
  });
  const rows: readonly Row[] = [
    {
      pc: 'without a network',
      changes: [fail('ENOTFOUND')],
      shown: { ...found('ENOTFOUND'), fixes: [['check-network (guide)', 'guide: look']] },
    },
    {
      pc: 'behind a proxy that opens TLS',
      changes: [fail('SELF_SIGNED_CERT_IN_CHAIN')],
      shown: {
        ...found('SELF_SIGNED_CERT_IN_CHAIN'),
        variant: 'certificate',
        fixes: [['trust-certificate (guide)', 'guide: look']],
      },
    },
    {
      pc: 'that reaches it and needs no login for that',
      changes: [],
      shown: { status: 'ok', params: { ms: 120 }, saw: [`* GET ${url}: HTTP 401`] },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(registryUnreachable, ...changes)).toEqual(shown);
  });
});

describe('the tools', () => {
  const tools = (git: string | null, go: string | null) => setFact('tools', { git, go });

  it('an old Go is an advice', () => {
    expect(judgeCheck(toolchainGo, tools(null, 'go1.18.10'))).toEqual({
      status: 'advice',
      params: { version: 'go1.18.10' },
      saw: ['* go version: go1.18.10'],
      fixes: [['update-go (guide, admin, restart session)', 'guide: install']],
      verify: ['go version => go1.26.2'],
    });
  });

  it.each(['go1.19', 'go1.19.8', 'go1.26.2', 'go2.0'])('%s is fine', (go) => {
    expect(judgeCheck(toolchainGo, tools(null, go))?.status).toBe('ok');
  });

  it('no Go is fine: images bring their own', () => {
    expect(judgeCheck(toolchainGo, tools('2.52.0', null))).toEqual(skippedFor('noGo'));
  });

  it('git is missed only where there is Go', () => {
    expect(judgeCheck(toolchainGit, tools(null, null))).toEqual(skippedFor('noGoWork'));
    expect(judgeCheck(toolchainGit, tools(null, 'go1.26.2'))).toEqual({
      status: 'advice',
      saw: ['* git --version: not found', 'go version: go1.26.2'],
      fixes: [
        [
          'install-git (confirm, admin, restart session)',
          'winget install --exact --id Git.Git --accept-package-agreements --accept-source-agreements',
        ],
      ],
      verify: ['git --version => git version 2.52.0'],
    });
  });

  it('a missing docker command is an advice, since Slipway needs none', () => {
    expect(judgeCheck(toolchainDockerCli, noClient)).toEqual({
      status: 'advice',
      saw: ['* docker --version: not found'],
      fixes: [['add-docker-command (guide, restart session)', 'guide: path']],
      verify: ['docker --version => Docker version 29.0.1'],
    });
  });
});

// Feeds the WSL parsers genuine outputs of many releases and languages, where that collection lies beside the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classifyWsl } from './classify-wsl.ts';
import { findMarks, hasCode } from './error-codes.ts';
import { readLxssEntry } from './lxss.ts';
import { parseDistroList } from './parse-list.ts';
import { findInboxKernel, parseWslVersion } from './parse-version.ts';

const windows = new URL('../../../../shared/windows/', import.meta.url);
const outputs = new URL('outputs/', windows);
const here = existsSync(outputs);
const names = here ? readdirSync(outputs) : [];
const texts = names
  .filter((name) => name.startsWith('wsl') && name.endsWith('.txt'))
  .map((name) => ({ name, text: readSpecimen(name) }));

function readSpecimen(name: string): string {
  return readFileSync(new URL(name, outputs), 'utf8');
}

/** As stored with LF, as Windows sends it with CR LF. */
function bothLineEnds(text: string): string[] {
  return [text, text.replaceAll('\n', '\r\n')];
}

describe.skipIf(!here)('wsl --version specimens', () => {
  const versions = texts.filter(({ name }) => name.startsWith('wsl-version.'));

  it.each(versions)('reads version and kernel of $name', ({ name, text }) => {
    const lines = text.trim().split('\n');
    const expected = {
      version: /\d+(?:\.\d+){2,3}/.exec(name.slice('wsl-version.'.length))?.[0],
      kernel: lines[1]?.split(/[:：]/)[1]?.trim(),
      lines: lines.length,
    };
    const inName = bothLineEnds(text).map(parseWslVersion);
    expect(inName).toEqual([expected, expected]);
  });

  it('finds a version in no other output, but in the status of the first store preview', () => {
    const others = texts.filter(({ name }) => !name.startsWith('wsl-version.'));
    const found = others.filter(({ text }) => parseWslVersion(text)).map(({ name }) => name);
    expect(found).toEqual(['wsl-status.en.0.50.2.0-with-versions.txt']);
  });
});

describe.skipIf(!here)('wsl --list specimens', () => {
  const row = (name: string, state: string, version: number, isDefault = false) => ({
    name,
    state,
    version,
    isDefault,
  });
  const expected: Record<string, unknown> = {
    'wsl-list-verbose.en.nixos-podman-docker.txt': [
      row('NixOS', 'Running', 2, true),
      row('podman-machine-default', 'Stopped', 2),
      row('docker-desktop', 'Stopped', 2),
    ],
    'wsl-list-verbose.en.rancher-desktop.txt': [
      row('Ubuntu', 'Stopped', 2, true),
      row('OtherDistro', 'Running', 1),
      row('rancher-desktop-data', 'Stopped', 2),
      row('rancher-desktop', 'Stopped', 2),
    ],
    'wsl-list-verbose.es-system.stopped.txt': [row('Ubuntu2204', 'Stopped', 2, true)],
    'wsl-list-verbose.ko.installing-no-default.txt': [row('Ubuntu', 'Installing', 2)],
    'wsl-list-verbose.ru.docker-desktop-data.reconstructed.txt': [
      row('Ubuntu', 'Running', 2, true),
      row('docker-desktop', 'Running', 2),
      row('docker-desktop-data', 'Running', 2),
    ],
    'wsl-error.en.no-distro.2.x.reconstructed.txt': [],
    'wsl-error.en.no-distro.store.txt': [],
    'wsl.en.inbox-no-distro.txt': [],
    'wsl-list.zh-CN.inbox-none.txt': [],
  };

  it.each(texts)('lists what $name lists and invents nothing', ({ name, text }) => {
    const read = bothLineEnds(text).map(parseDistroList);
    expect(read).toEqual([expected[name], expected[name]]);
  });
});

describe.skipIf(!here)('wsl --status and error specimens', () => {
  const expected: Record<string, readonly string[]> = {
    'wsl-status.en.inbox-kernel-manual-update.txt': ['aka.ms/wsl2kernel'],
    'wsl-error.de.hcs-service-not-available-register.txt': [
      'Wsl/Service/RegisterDistro/CreateVm/HCS/HCS_E_SERVICE_NOT_AVAILABLE',
    ],
    'wsl-error.de.mountvhd-0x80070032.txt': [
      'Wsl/Service/CreateInstance/CreateVm/MountVhd/HCS/0x80070032',
    ],
    'wsl-error.en.0x80040326.txt': ['0x80040326', 'Wsl/Service/0x80040326'],
    'wsl-error.en.callmsi-regdb-classnotreg.txt': ['Wsl/CallMsi/Install/REGDB_E_CLASSNOTREG'],
    'wsl-error.en.hyperv-not-installed.2.8.txt': [
      'Wsl/Service/RegisterDistro/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED',
    ],
    'wsl-error.en.insufficient-resources-0x800705aa.txt': [
      'Wsl/Service/CreateInstance/CreateVm/HCS/0x800705aa',
    ],
    'wsl-error.en.no-distro.store.txt': ['aka.ms/wslstore', 'Wsl/WSL_E_DEFAULT_DISTRO_NOT_FOUND'],
    'wsl-error.en.register-0x8004032d.txt': ['0x8004032d'],
    'wsl-error.en.register-0x800701bc.txt': ['0x800701bc', 'aka.ms/wsl2kernel'],
    'wsl-error.en.register-0x80370102.txt': ['0x80370102', 'aka.ms/enablevirtualization'],
    'wsl-error.es.distro-not-found.txt': ['Wsl/Service/WSL_E_DISTRO_NOT_FOUND'],
    'wsl-error.ja.0x8007273d.txt': ['Wsl/Service/0x8007273d'],
    'wsl-error.zh-CN.0x80070422.txt': ['Wsl/0x80070422'],
    'wsl-error.zh-CN.hcs-service-not-available.txt': [
      'Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_SERVICE_NOT_AVAILABLE',
    ],
    'wsl-install.ko.register-failed.txt': ['Wsl/InstallDistro/Service/RegisterDistro/0x8000000d'],
    'wsl-list.zh-CN.inbox-none.txt': ['aka.ms/wslstore'],
    'wsl-usage.en.2.9.txt': ['aka.ms/privacy'],
    'wsl.en.inbox-no-distro.txt': ['aka.ms/wslstore'],
    'wsl.en.stub-not-installed.txt': ['aka.ms/wslinstall'],
  };

  it.each(texts)('finds the untranslated marks of $name', ({ name, text }) => {
    const marks = expected[name] ?? [];
    expect(bothLineEnds(text).map(findMarks)).toEqual([marks, marks]);
  });

  it('finds every code that the tests of WSL assert', () => {
    const { errors } = JSON.parse(readSpecimen('wsl-unit-tests.asserted-outputs.json')) as {
      errors: { message: string; code: string }[];
    };
    const printed = errors.map(({ message, code }) => `${message}\r\nError code: ${code}\r\n`);
    expect(printed.map((text) => findMarks(text).at(-1))).toEqual(errors.map(({ code }) => code));
  });

  it('reads the optional component out of an error of Docker Desktop', () => {
    const marks = findMarks(readSpecimen('docker-desktop-error.wslexec-optional-component.txt'));
    expect(hasCode(marks, '0x80040321')).toBe(true);
  });

  it('finds the kernel of inbox WSL only where its status names one', () => {
    const status = texts.filter(({ name }) => name.startsWith('wsl-status.'));
    const kernels = status.map(({ name, text }) => [name.slice(11, -4), findInboxKernel(text)]);
    expect(Object.fromEntries(kernels.filter(([, kernel]) => kernel))).toEqual({
      'en.0.50.2.0-with-versions': '5.10.74.3',
      'en.inbox-kernel-autoupdate-on': '5.10.16',
      'en.inbox-kernel-manual-update': '5.10.16',
      'en.inbox-no-distro': '5.10.102.1',
    });
  });
});

describe.skipIf(!here)('which WSL the specimens come from', () => {
  const usage = { exitCode: 4294967295, file: 'wsl-usage.zh-CN.inbox-invalid-version-option.txt' };
  const stub = 'wsl.en.stub-not-installed.txt';
  const rows = [
    {
      version: { exitCode: 0, file: 'wsl-version.zh-CN.2.0.9.0-win10.txt' },
      status: { exitCode: 0, file: 'wsl-status.ja.store.txt' },
      fact: { kind: 'store', version: '2.0.9.0', kernel: '5.15.133.1-1', lines: 7 },
    },
    {
      version: usage,
      status: { exitCode: 0, file: 'wsl-status.en.0.50.2.0-with-versions.txt' },
      fact: { kind: 'store', version: '0.50.2.0', kernel: '5.10.74.3', lines: 4 },
    },
    ...['autoupdate-on', 'manual-update', 'missing'].map((kernel) => ({
      version: usage,
      status: { exitCode: 0, file: `wsl-status.en.inbox-kernel-${kernel}.txt` },
      fact: { kind: 'inbox', kernelMissing: kernel === 'missing' },
    })),
    {
      version: { exitCode: 1, file: stub },
      status: { exitCode: 50, file: stub },
      fact: { kind: 'stub' },
    },
    {
      version: { exitCode: 4294967295, file: 'wsl-error.zh-CN.0x80070422.txt' },
      status: { exitCode: 4294967295, file: 'wsl-error.zh-CN.0x80070422.txt' },
      fact: { kind: 'failing', code: 'Wsl/0x80070422' },
    },
  ];

  it.each(rows)('is $fact.kind by $version.file and $status.file', ({ version, status, fact }) => {
    const facts = [0, 1].map((lineEnd) =>
      classifyWsl(
        {
          exitCode: version.exitCode,
          text: bothLineEnds(readSpecimen(version.file))[lineEnd] ?? '',
        },
        { exitCode: status.exitCode, text: bothLineEnds(readSpecimen(status.file))[lineEnd] ?? '' },
      ),
    );
    expect(facts).toEqual([fact, fact]);
  });
});

describe.skipIf(!here)('translated sentences', () => {
  const folder = new URL('strings/', windows);
  const languages = here ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const links = ['aka.ms/enablevirtualization', 'aka.ms/wslinstall', 'aka.ms/wslusers'];

  it.each(languages)('of %s confuse no parser', (file) => {
    const { strings } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      strings: Record<string, string>;
    };
    const sentences = Object.entries(strings).map(([key, text]) => ({
      key,
      version: parseWslVersion(text),
      list: parseDistroList(text),
      codes: findMarks(text).filter((mark) => !mark.startsWith('aka.ms/')),
      links: findMarks(text).filter((mark) => links.includes(mark)),
    }));
    const telling = sentences.filter((s) => s.version || s.list || s.codes.length > 0);
    expect(telling.map(({ key, list }) => [key, list])).toEqual([['MessageNoDefaultDistro', []]]);
    expect(
      sentences.filter((s) => s.links.includes('aka.ms/enablevirtualization')).map((s) => s.key),
    ).toEqual(['MessageEnableVirtualization']);
  });

  it.each(languages)('of %s around the versions leave them readable', (file) => {
    const { strings, olderWordings } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      strings: Record<string, string>;
      olderWordings: Record<string, { text: string }[]>;
    };
    const wordings = [
      strings.MessagePackageVersions ?? '',
      ...(olderWordings.MessagePackageVersions ?? []).map(({ text }) => text),
    ];
    const values = ['2.6.1.0', '6.6.87.2-1', '1.0.71', '1.2.6353', '1.611.1-81528511'];
    const read = wordings.map((wording) => {
      const left = [...values, '10.0.26100.1-240331-1435.ge-release', '10.0.26200.7623'];
      return parseWslVersion(wording.replaceAll('{}', () => left.shift() ?? ''));
    });
    expect(read).toEqual(
      wordings.map(() => ({ version: '2.6.1.0', kernel: '6.6.87.2-1', lines: 7 })),
    );
  });
});

describe.skipIf(!here)('registry specimens', () => {
  it('reads a WSL 2 distribution as Get-ItemProperty lists it', () => {
    const text = readSpecimen('lxss-get-itemproperty.nixos.txt');
    const value = (name: string) => new RegExp(`^${name} *: (.*)$`, 'm').exec(text)?.[1]?.trim();
    const entry = {
      id: value('PSChildName') ?? '',
      DistributionName: value('DistributionName') ?? null,
      BasePath: value('BasePath') ?? null,
      VhdFileName: value('VhdFileName') ?? null,
      Flags: Number(value('Flags')),
    };
    expect(readLxssEntry(entry)).toEqual({
      id: '{7527fb51-83d7-4564-bc19-617c2e6b096a}',
      name: 'NixOS',
      basePath: 'C:\\Users\\dev\\AppData\\Local\\wsl\\{7527fb51-83d7-4564-bc19-617c2e6b096a}',
      vhdFileName: 'ext4.vhdx',
      isWsl2: true,
    });
  });

  it('reads a WSL 1 distribution as reg export writes it', () => {
    const text = readSpecimen('lxss-export.centos-wsl1.reg.txt');
    const value = (name: string) => new RegExp(`^"${name}"=(.*)$`, 'm').exec(text)?.[1] ?? '';
    const entry = {
      id: /\\(\{[^}]+\})\]/.exec(text)?.[1] ?? '',
      DistributionName: JSON.parse(value('DistributionName')) as string,
      BasePath: JSON.parse(value('BasePath')) as string,
      Flags: Number.parseInt(value('Flags').replace('dword:', ''), 16),
    };
    expect(readLxssEntry(entry)).toEqual({
      id: '{8fa2e5cc-b32b-4e49-8e17-333d5e353907}',
      name: 'CentOS',
      basePath: 'F:\\CentOS',
      vhdFileName: 'ext4.vhdx',
      isWsl2: false,
    });
  });
});

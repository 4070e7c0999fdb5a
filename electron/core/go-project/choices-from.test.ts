import { expect, test } from 'vitest';
import type { ProjectAnalysis } from '../../contract/image/project.ts';
import { analyseProject } from './analyse-project.ts';
import { choicesFrom, toImageName } from './choices-from.ts';
import { readGoFile } from './read-go-file.ts';

function analyse(source: string): ProjectAnalysis {
  return analyseProject({
    folder: '/src/Orders_API',
    folderName: 'Orders_API',
    location: 'local',
    entries: [],
    goMods: new Map([['.', 'module example.com/Orders_API\n\ngo 1.24\n']]),
    goWork: null,
    goFiles: [readGoFile('main.go', `package main\n${source}`)],
    crlfScripts: [],
    privatePatterns: [],
    notRead: [],
    isSent: () => true,
    ms: 0,
  });
}

test('a service gets a small image, its ports and a probe', () => {
  const source = `import "net/http"
func main() {
	http.HandleFunc("/healthz", ok)
	http.ListenAndServe(getenv("LISTEN_ADDR", "127.0.0.1:8080"), nil)
}`;
  const { run, ...choices } = choicesFrom(analyse(source), { arch: 'arm64' });
  expect({ ...choices, publish: run.publish, environment: run.environment }).toEqual({
    name: 'orders-api',
    tag: 'latest',
    main: '.',
    target: 'linux',
    platforms: ['linux/arm64'],
    base: 'scratch',
    windowsBase: null,
    baseImage: null,
    windowsBaseImage: null,
    goImage: null,
    windowsRelease: null,
    tags: [],
    trimpath: true,
    strip: true,
    versionVariable: null,
    cgo: false,
    user: 'non-root',
    certificates: false,
    timeZones: false,
    ports: [8080],
    labels: {},
    probe: { path: '/healthz', port: 8080, status: 200 },
    healthcheck: false,
    goProxy: null,
    registryMirror: null,
    goPrivate: [],
    secrets: [],
    binaries: [],
    publish: ['8080:8080'],
    environment: { LISTEN_ADDR: '0.0.0.0:8080' },
  });
});

test.each([
  [
    'import "time"\nfunc main() { time.LoadLocation("Asia/Shanghai") }',
    'linux/amd64',
    'distroless-static',
    false,
  ],
  ['import "C"\nfunc main() {}', 'linux/amd64', 'distroless-base', true],
  ['import "os/exec"\nfunc main() { exec.Command("ls") }', 'linux/amd64', 'alpine', false],
  ['import "github.com/lxn/walk"\nfunc main() {}', 'windows/amd64', 'windows-server', false],
  ['import "golang.org/x/sys/windows/svc"\nfunc main() {}', 'windows/amd64', 'nanoserver', false],
  [
    'import "syscall"\nvar a = syscall.NewLazyDLL("netapi32.dll")\nfunc main() {}',
    'windows/amd64',
    'servercore',
    false,
  ],
])('%j fits %s on %s', (source, platform, base, cgo) => {
  const choices = choicesFrom(analyse(source));
  expect([choices.platforms, choices.base, choices.cgo]).toEqual([[platform], base, cgo]);
});

test.each([
  ['Orders_API', 'orders-api'],
  ['订单', 'app'],
  ['--a..b--', 'a-b'],
])('%s becomes a name for an image', (name, expected) => {
  expect(toImageName(name)).toBe(expected);
});

// The ten kinds of Go projects that tests of bases, files and lint are run over, as the analysis describes them.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ImageSurroundings } from '../../../contract/image/index.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';

const at = (file: string, line: number, excerpt: string) => ({ place: { file, line }, excerpt });

export const plainProject: ProjectAnalysis = {
  folder: '/home/me/orders-api',
  name: 'orders-api',
  location: 'local',
  module: { path: 'example.com/orders-api', go: '1.22', toolchain: null },
  workspace: [],
  replacedFolders: [],
  mains: [
    { folder: '.', name: 'orders-api', place: { file: 'main.go', line: 1 }, windowsOnly: false },
  ],
  packages: 4,
  testFiles: 2,
  cgo: [],
  embeds: [],
  buildTags: [],
  ports: [
    {
      ...at('main.go', 27, 'http.ListenAndServe(":8080", nil)'),
      port: 8080,
      from: 'literal',
      name: null,
      isLoopback: false,
      programs: [],
    },
  ],
  healthPath: '/healthz',
  needs: [],
  windowsHints: [],
  privateModules: [],
  hasVendor: false,
  hasGoSum: true,
  existing: { dockerfile: null, dockerignore: false, compose: null, slipway: false },
  context: { files: 20, bytes: 40_000, largest: [] },
  crlfScripts: [],
  problems: [],
  ms: 5,
};

const main = (folder: string) => ({
  folder,
  name: folder.split('/').at(-1) ?? '',
  place: { file: `${folder}/main.go`, line: 1 },
  windowsOnly: false,
});

export const projectKinds = {
  plain: plainProject,
  multiMain: { ...plainProject, mains: [main('cmd/api'), main('cmd/worker')] },
  embed: {
    ...plainProject,
    embeds: [
      { ...at('docs.go', 3, '//go:embed docs/*.md'), pattern: 'docs/*.md', isMissing: false },
    ],
  },
  vendor: { ...plainProject, hasVendor: true },
  cgo: {
    ...plainProject,
    cgo: [{ ...at('store.go', 5, '_ "github.com/mattn/go-sqlite3"'), because: 'known-module' }],
    needs: [{ ...at('store.go', 5, '_ "github.com/mattn/go-sqlite3"'), need: 'sqlite' }],
  },
  workspace: { ...plainProject, module: null, workspace: ['./api', './lib'], mains: [main('api')] },
  privateModule: {
    ...plainProject,
    privateModules: ['git.example.com/team/lib'],
    needs: [
      { ...at('rates.go', 41, 'client.Get("https://rates.example.com")'), need: 'tls-roots' },
    ],
  },
  staticFiles: {
    ...plainProject,
    needs: [
      { ...at('web.go', 8, 'template.ParseGlob("templates/*.html")'), need: 'templates' },
      { ...at('web.go', 9, 'http.FileServer(http.Dir("./static"))'), need: 'static-files' },
      { ...at('month.go', 18, 'time.LoadLocation("Asia/Shanghai")'), need: 'time-zones' },
    ],
  },
  noGoSum: {
    ...plainProject,
    hasGoSum: false,
    problems: [{ id: 'no-go-sum', severity: 'problem', what: { key: 'x' }, place: null }],
  },
  windowsOnly: {
    ...plainProject,
    mains: [{ ...main('.'), place: { file: 'main.go', line: 1 }, windowsOnly: true }],
    windowsHints: [{ ...at('reg.go', 4, '"golang.org/x/sys/windows/registry"'), hint: 'registry' }],
  },
  loopback: {
    ...plainProject,
    ports: [
      {
        ...at('main.go', 9, 'http.ListenAndServe("127.0.0.1:9000", nil)'),
        port: 9000,
        from: 'literal',
        name: null,
        isLoopback: true,
        programs: [],
      },
    ],
  },
} as const satisfies Readonly<Record<string, ProjectAnalysis>>;

export const plainChoices: ImageChoices = {
  name: 'orders-api',
  tag: 'latest',
  main: '.',
  target: 'linux',
  platforms: ['linux/amd64'],
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
  environment: {},
  labels: {},
  probe: { path: '/healthz', port: 8080, status: 200 },
  healthcheck: false,
  goProxy: null,
  registryMirror: null,
  goPrivate: [],
  secrets: [],
  binaries: [],
  run: {
    publish: [],
    publishAll: false,
    environment: {},
    environmentFile: null,
    volumes: [],
    network: null,
    memoryBytes: null,
    cpus: null,
    restart: 'no',
    readOnly: false,
    noNewPrivileges: true,
  },
};

const surroundings: ImageSurroundings = {
  engine: { os: 'linux', arch: 'amd64', builder: 'buildkit', version: '28.4.0' },
  windowsBuild: 26_100,
  windowsRevision: 1,
  go: null,
  cosign: false,
  syft: false,
  buildx: false,
  proxies: [],
  measuredBases: [],
};

export const engines = {
  linux: surroundings,
  linuxClassic: {
    ...surroundings,
    engine: { os: 'linux', arch: 'amd64', builder: 'classic', version: '20.10.24' },
  },
  windows: {
    ...surroundings,
    engine: { os: 'windows', arch: 'amd64', builder: 'classic', version: '28.4.0' },
  },
  none: { ...surroundings, engine: null, windowsBuild: null, windowsRevision: null },
} as const satisfies Readonly<Record<string, ImageSurroundings>>;

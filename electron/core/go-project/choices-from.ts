// First answers of the wizard, as the analysis suggests them. A person changes what they like.
import type { BaseId, ImageChoices } from '../../contract/image/choices.ts';
import type { NeedId, ProjectAnalysis } from '../../contract/image/project.ts';
import { isListenName } from './find-listeners.ts';
import { listPortsOf } from './linked-programs.ts';

interface ChoiceDefaults extends Partial<Pick<ImageChoices, 'goProxy' | 'registryMirror'>> {
  readonly arch?: string;
}

/** `arch` is the engine's, as Go names it; proxy and mirror are those of the settings. */
export function choicesFrom(
  analysis: ProjectAnalysis,
  { arch = 'amd64', goProxy = null, registryMirror = null }: ChoiceDefaults = {},
): ImageChoices {
  const main = chooseMain(analysis);
  const target = main?.windowsOnly ? 'windows' : 'linux';
  const needs = new Set(analysis.needs.map(({ need }) => need));
  const own = listPortsOf(analysis, main?.folder ?? '.');
  const ports = [...new Set(own.map(({ port }) => port))];
  const [port] = ports;
  const { healthPath } = analysis;
  return {
    name: toImageName(main && main.folder !== '.' ? main.name : analysis.name),
    tag: 'latest',
    main: main?.folder ?? '.',
    target,
    platforms: [`${target}/${target === 'windows' ? 'amd64' : arch}`],
    base: target === 'windows' ? chooseWindowsBase(analysis) : chooseBase(analysis, needs),
    windowsBase: null,
    baseImage: null,
    windowsBaseImage: null,
    goImage: null,
    windowsRelease: null,
    tags: [],
    trimpath: true,
    strip: true,
    versionVariable: null,
    cgo: target === 'linux' && analysis.cgo.length > 0,
    user: 'non-root',
    certificates: needs.has('tls-roots'),
    timeZones: needs.has('time-zones'),
    ports,
    environment: {},
    labels: {},
    probe:
      port === undefined || healthPath === null ? null : { path: healthPath, port, status: 200 },
    healthcheck: false,
    goProxy,
    registryMirror,
    goPrivate: [...analysis.privateModules],
    secrets: [],
    binaries: [],
    run: {
      publish: ports.map((one) => `${one}:${one}`),
      publishAll: false,
      environment: openLoopback(own),
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
}

/** The one that is called like the project, else the first; one for Linux before one that is for Windows only. */
function chooseMain({
  mains,
  name,
}: ProjectAnalysis): ProjectAnalysis['mains'][number] | undefined {
  const onLinux = mains.filter(({ windowsOnly }) => !windowsOnly);
  const some = onLinux.length > 0 ? onLinux : mains;
  return some.find((main) => main.name === name) ?? some[0];
}

/** A repository's name: small letters, digits, and single marks between them. */
export function toImageName(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length === 0 ? 'app' : words.join('-').slice(0, 128).replace(/-$/, '');
}

function chooseWindowsBase({ windowsHints }: ProjectAnalysis): BaseId {
  const hints = new Set(windowsHints.map(({ hint }) => hint));
  if (hints.has('gui')) return 'windows-server';
  const isLarge = hints.has('dotnet') || hints.has('powershell') || hints.has('msi');
  return isLarge || hints.has('netapi') ? 'servercore' : 'nanoserver';
}

function chooseBase({ cgo }: ProjectAnalysis, needs: ReadonlySet<NeedId>): BaseId {
  if (needs.has('shell')) return cgo.length > 0 ? 'debian-slim' : 'alpine';
  if (cgo.length > 0) return 'distroless-base';
  return needs.has('tls-roots') || needs.has('time-zones') ? 'distroless-static' : 'scratch';
}

/** Where a variable says the address, the container's is opened by it. */
function openLoopback(ports: ProjectAnalysis['ports']): Record<string, string> {
  return Object.fromEntries(
    ports.flatMap(({ port, from, name, isLoopback }) => {
      const isAddress = name !== null && isListenName(name) && !/port$/i.test(name);
      return isLoopback && from === 'environment' && isAddress ? [[name, `0.0.0.0:${port}`]] : [];
    }),
  );
}

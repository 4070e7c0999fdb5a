// compose.yaml: the image as one service, with what the wizard's run answers say; a web server before it if wanted.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { ImagePlan } from '../options/image-plan.ts';

export interface ComposeRequest {
  readonly plan: ImagePlan;
  readonly choices: ImageChoices;
  /** A web server that passes requests on to the program. */
  readonly withWeb?: boolean;
}

export function writeCompose({ plan, choices, withWeb = false }: ComposeRequest): string {
  const { run } = choices;
  const hasHealth = plan.sides.some(({ healthcheck }) => healthcheck !== null);
  const port = choices.probe?.port ?? choices.ports[0] ?? 8080;
  const lines = [
    'services:',
    '  app:',
    `    image: ${quote(`${choices.name}:${choices.tag}`)}`,
    '    build: .',
    ...(withWeb
      ? []
      : writeSection(
          'ports',
          run.publish.length > 0
            ? run.publish.map(bindLocally)
            : choices.ports.map((open) => `127.0.0.1:${open}:${open}`),
        )),
    ...writeMap('environment', run.environment),
    ...(run.environmentFile === null ? [] : writeSection('env_file', [run.environmentFile])),
    ...writeSection('volumes', run.volumes),
    ...(run.restart === 'no' ? [] : [`    restart: ${run.restart}`]),
    ...(run.readOnly ? ['    read_only: true'] : []),
    ...(run.noNewPrivileges && plan.sides.some(({ os }) => os === 'linux')
      ? writeSection('security_opt', ['no-new-privileges:true'])
      : []),
    ...(run.memoryBytes === null ? [] : [`    mem_limit: ${run.memoryBytes}`]),
    ...(run.cpus === null ? [] : [`    cpus: ${run.cpus}`]),
    ...(run.network === null ? [] : writeSection('networks', [run.network])),
    ...(withWeb ? writeWeb({ port, hasHealth, network: run.network }) : []),
    ...(run.network === null
      ? []
      : ['networks:', `  ${quote(run.network)}:`, '    external: true']),
    ...writeNamedVolumes(run.volumes),
  ];
  return `${lines.join('\n')}\n`;
}

/** Caddy needs no file of its own for this. */
function writeWeb(web: { port: number; hasHealth: boolean; network: string | null }) {
  return [
    '  web:',
    '    image: caddy:2-alpine',
    `    command: caddy reverse-proxy --from :80 --to app:${web.port}`,
    ...writeSection('ports', ['127.0.0.1:8080:80']),
    '    depends_on:',
    '      app:',
    `        condition: ${web.hasHealth ? 'service_healthy' : 'service_started'}`,
    ...(web.network === null ? [] : writeSection('networks', [web.network])),
  ];
}

/** Docker publishes to every address of the PC where none is named. */
function bindLocally(published: string): string {
  const parts = published.split(':');
  return parts.length >= 3
    ? published
    : `127.0.0.1:${parts.length === 1 ? `:${published}` : published}`;
}

function writeNamedVolumes(volumes: readonly string[]): readonly string[] {
  const names = volumes
    .map((volume) => /^([\w][\w.-]*):\//u.exec(volume)?.[1])
    // One letter and a colon is a drive of Windows.
    .filter((name) => name !== undefined && name.length > 1);
  const unique = [...new Set(names)];
  return unique.length === 0 ? [] : ['volumes:', ...unique.map((name) => `  ${name}:`)];
}

const writeSection = (name: string, items: readonly string[]) =>
  items.length === 0 ? [] : [`    ${name}:`, ...items.map((item) => `      - ${quote(item)}`)];

/** A dollar sign is doubled, or compose would put a variable there. */
const writeMap = (name: string, values: Readonly<Record<string, string>>) => {
  const keys = Object.keys(values).sort();
  return keys.length === 0
    ? []
    : [
        `    ${name}:`,
        ...keys.map((key) => `      ${key}: ${quote((values[key] ?? '').replaceAll('$', '$$$$'))}`),
      ];
};

/** Every JSON string is YAML. */
const quote = (text: string) => JSON.stringify(text);

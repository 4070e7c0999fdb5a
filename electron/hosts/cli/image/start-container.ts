// From an image to a container that works: its ports settled, started, and looked at until it answers.
import type { ContainerRow, PortConflict, Verification } from '../../../contract/image/run.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import type { Call, ExitCode } from '../command.ts';
import type { Line } from '../terminal.ts';
import { nameContainer, nameImage, type Project } from './project.ts';
import { settlePorts } from './settle-ports.ts';
import { watchVerification } from './watch-verification.ts';

type Print = (lines: readonly Line[]) => void;

export interface Started {
  readonly run: {
    readonly container: string;
    readonly state: 'running' | 'port-taken' | 'failed';
    readonly conflicts: readonly PortConflict[];
    readonly publish: readonly string[];
    readonly ports: ContainerRow['ports'];
  } | null;
  readonly verification: Verification | null;
  readonly exitCode: ExitCode;
}

/** Where nothing was started. */
export function noStart(exitCode: ExitCode): Started {
  return { run: null, verification: null, exitCode };
}

export interface StartWish {
  readonly project: Project;
  readonly verifies: boolean;
}

/** Throws `AppError` PUBLISH_INVALID, ENGINE_…. */
export async function startAndVerify(
  call: Call,
  { project, verifies }: StartWish,
  print: Print,
): Promise<Started> {
  const { client, folder, choices } = project;
  const container = nameContainer(call, choices);
  const settled = await settlePorts(call, { project, container }, print);
  const { conflicts, publish } = settled;
  const told = { container, conflicts, publish, ports: [] };
  if (!settled.isFree) {
    return { run: { ...told, state: 'port-taken' }, verification: null, exitCode: 1 };
  }
  const job = await client.image.run({
    folder,
    reference: nameImage(choices),
    name: container,
    run: { ...choices.run, publish: [...publish] },
  });
  const end = await followJob(job, call, { client, print, cancels: true });
  if (end.state !== 'done') {
    const exitCode = chooseJobExitCode(end);
    return { run: { ...told, state: 'failed' }, verification: null, exitCode };
  }
  const rows = await client.containers.list(undefined, { signal: call.signal });
  const ports = rows.find(({ name }) => name === container)?.ports ?? [];
  print(viewAddresses(ports, call));
  const run = { ...told, ports, state: 'running' } as const;
  if (!verifies) return { run, verification: null, exitCode: 0 };
  const wish = { client, container, probe: choices.probe };
  const verification = await watchVerification(call, wish, print);
  const exitCode = verification === undefined ? 2 : verification.works ? 0 : 1;
  return { run, verification: verification ?? null, exitCode };
}

function viewAddresses(ports: ContainerRow['ports'], { words }: Call): Line[] {
  return ports.map(({ address, published, container }): Line => {
    const host = ['0.0.0.0', '::', ''].includes(address) ? '127.0.0.1' : address;
    const shown = host.includes(':') ? `[${host}]` : host;
    const url = `http://${shown}:${published}`;
    return [words.say('image.reachable', { address: url, port: container })];
  });
}

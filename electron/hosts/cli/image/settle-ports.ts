// Ports before anything starts: who holds a taken one is said, and the next free one is taken when somebody agrees.
import type { PortConflict } from '../../../contract/image/run.ts';
import { parsePublish, writePublish } from '../../../core/image/publish-ports.ts';
import { isYes } from '../changes/consent.ts';
import type { Call } from '../command.ts';
import type { Line } from '../terminal.ts';
import type { Words } from '../words.ts';
import type { Project } from './project.ts';

export interface SettledPorts {
  readonly publish: readonly string[];
  /** Every conflict that was found on the way. */
  readonly conflicts: readonly PortConflict[];
  readonly isFree: boolean;
}

/** A port that is free now may be taken while others are looked at. */
const mostRounds = 10;

/** `--yes` takes the next free one. Throws `AppError` PUBLISH_INVALID. */
export async function settlePorts(
  call: Call,
  { project, container }: { readonly project: Project; readonly container: string },
  print: (lines: readonly Line[]) => void,
): Promise<SettledPorts> {
  const { client, choices } = project;
  const { signal, words } = call;
  let publish: readonly string[] = choices.run.publish;
  const found: PortConflict[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const all = await client.image.checkPorts({ publish: [...publish] }, { signal });
    // The container of the last run makes room for the new one.
    const own = all.some(isHeldBy(container)) && (await isOwn(project, container));
    const conflicts = own ? all.filter((one) => !isHeldBy(container)(one)) : all;
    if (conflicts.length === 0) return { publish, conflicts: found, isFree: true };
    found.push(...conflicts);
    for (const conflict of conflicts) {
      print([[{ text: describeHolder(conflict, words), style: 'warn' }]]);
      if (!(await agreesToNext(call, conflict))) {
        const { next } = conflict;
        const typed = replacePort(publish, conflict).map((one) => `--publish ${one}`);
        print([[words.say('image.portTaken', { next, options: typed.join(' ') })]]);
        return { publish, conflicts: found, isFree: false };
      }
      publish = replacePort(publish, conflict);
    }
  }
  print([[words.say('image.portsChange')]]);
  return { publish, conflicts: found, isFree: false };
}

const isHeldBy =
  (container: string) =>
  ({ holder }: PortConflict): boolean =>
    holder.kind === 'container' && holder.name === container;

/** Of this project, as Slipway starts them. */
async function isOwn({ client, analysis }: Project, container: string): Promise<boolean> {
  const rows = await client.containers.list();
  return rows.some(({ name, folder }) => name === container && folder === analysis.folder);
}

async function agreesToNext(
  { has, terminal, words, signal }: Call,
  { next }: PortConflict,
): Promise<boolean> {
  if (has('yes')) return true;
  if (!terminal.canAsk) return false;
  const question = words.say('image.askNext', { next });
  return isYes(await terminal.ask(words.say('changes.askYes', { question }), signal));
}

function describeHolder({ port, holder }: PortConflict, { page }: Words): string {
  switch (holder.kind) {
    case 'process':
      return page('run.heldBy.process', { port, name: holder.name, pid: holder.pid });
    case 'container':
      return page('run.heldBy.container', { port, name: holder.name });
    case 'excluded-range':
      return page('run.heldBy.range', { port, from: holder.from, to: holder.to });
    case 'unknown':
      return page('run.heldBy.unknown', { port });
  }
}

/** The same mappings, with the next free port in the place of the taken one. */
export function replacePort(
  publish: readonly string[],
  { port, next }: Pick<PortConflict, 'port' | 'next'>,
): readonly string[] {
  return publish.flatMap((text) => {
    const mappings = parsePublish(text) ?? [];
    if (!mappings.some(({ published }) => published === port)) return [text];
    return mappings.map((one) =>
      writePublish(one.published === port ? { ...one, published: next } : one),
    );
  });
}

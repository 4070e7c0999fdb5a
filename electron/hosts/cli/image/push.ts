// `slipway image push`: the image to a registry, and its digest as the registry itself tells it.
import type { LayerProgress, Published, RegistryLogin } from '../../../contract/image/publish.ts';
import type { Job } from '../../../contract/jobs.ts';
import { showSize } from '../../../core/format/size.ts';
import { parseReference, withTag, writeFamiliar } from '../../../core/registry/reference.ts';
import { choosePrinter } from '../changes/choose-printer.ts';
import { followJob } from '../changes/follow-job.ts';
import { chooseJobExitCode } from '../changes/job-view.ts';
import type { Call, ExitCode } from '../command.ts';
import { readInput } from '../config/read-input.ts';
import { layText } from '../lay-text.ts';
import type { Line } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import type { Words } from '../words.ts';
import { type Client, nameImage, openProject, type Project } from './project.ts';
import { viewTable } from './table-view.ts';

/** 0 it is there, digest compared · 1 refused or failed · 2 stopped. Throws `AppError`, `UsageError`. */
export async function push(call: Call): Promise<ExitCode> {
  const print = choosePrinter(call);
  const { terminal, words } = call;
  const { client, folder, choices } = await openProject(call);
  const given = call.get('to') ?? nameImage(choices);
  const target = parseReference(given);
  if (target === null) throw new UsageError('badValue', { name: '--to', allowed: 'HOST/NAME:TAG' });
  if (call.has('buildx'))
    return showBuildx(call, { client, folder, choices, reference: given }, print);
  const login = await signIn(call, client, target.host);
  if (login?.isAccepted === false) {
    print(viewRefusal(login, call));
    return answer(call, { login, published: null, exitCode: 1 });
  }
  const job = await client.image.push({
    folder,
    choices,
    reference: given,
    pullBack: !call.has('no-pull-back'),
    sign: call.has('sign'),
    sbom: call.has('sbom'),
  });
  const [end] = await Promise.all([
    followJob(job, call, { client, print, cancels: true }),
    showLayers(job, call, client),
  ]);
  const reference = writeFamiliar(withTag(target));
  const known = end.state === 'done' ? await client.image.published({ folder }) : [];
  const published = known.find((one) => one.reference === reference) ?? null;
  if (published) print(viewTable(listFacts(published, words)));
  terminal.showProgress('');
  return answer(call, { login: login ?? null, published, exitCode: chooseJobExitCode(end) });
}

/** Nothing is built or pushed: 0 there is a command · 1 there is none. */
async function showBuildx(
  { has, terminal, words, signal }: Call,
  { client, ...question }: Pick<Project, 'client' | 'folder' | 'choices'> & { reference: string },
  print: (lines: readonly Line[]) => void,
): Promise<ExitCode> {
  const { commands, missing } = await client.image.buildx(question, { signal });
  const reason = missing === null ? null : words.tell(missing);
  const exitCode = commands.length > 0 ? 0 : 1;
  // Whole, however long: it is for another line to be copied to.
  if (has('json')) terminal.write(`${JSON.stringify({ commands, reason, exitCode }, null, 2)}\n`);
  else if (reason === null) terminal.write(`${commands.join('\n')}\n`);
  else print(layText(reason, { width: terminal.width, style: 'warn' }));
  return exitCode;
}

function answer(
  { has, terminal, words }: Call,
  all: {
    readonly login: RegistryLogin | null;
    readonly published: Published | null;
    readonly exitCode: ExitCode;
  },
): ExitCode {
  const { login, ...rest } = all;
  const reason = login?.reason ? words.tell(login.reason) : null;
  const told = { login: login && { ...login, reason }, ...rest };
  if (has('json')) terminal.write(`${JSON.stringify(told, null, 2)}\n`);
  return all.exitCode;
}

/** The password comes on standard input and goes to docker's credential helper; nothing of it is kept or shown. */
async function signIn(
  call: Call,
  client: Client,
  registry: string,
): Promise<RegistryLogin | undefined> {
  const user = call.get('login');
  const isPiped = call.has('password-stdin');
  if (user === undefined && !isPiped) return undefined;
  if (user === undefined || !isPiped) throw new UsageError('imageLogin', {});
  const bytes = await readInput('-');
  const password = new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
  return client.image.signIn({ registry, user, password });
}

function viewRefusal({ registry, user, reason }: RegistryLogin, { words, terminal }: Call): Line[] {
  const said = words.join([
    words.say('image.notSignedIn', { registry, user: user ?? '' }),
    reason === null ? '' : words.tell(reason),
  ]);
  return layText(said, { width: terminal.width, style: 'bad' });
}

/** Layers on one line that is replaced by the next. The job says when it is over. */
async function showLayers({ id }: Job, { terminal, words }: Call, client: Client): Promise<void> {
  if (!terminal.isWatched) return;
  for await (const { layers } of await client.image.watchPush({ job: id })) {
    terminal.showProgress(layers.length === 0 ? '' : `  ${describeLayers(layers, words)}`);
  }
}

function describeLayers(layers: readonly LayerProgress[], { say }: Words): string {
  const there = layers.filter(({ state }) => ['exists', 'mounted', 'done'].includes(state)).length;
  const sent = layers.reduce((sum, { current }) => sum + current, 0);
  return say('image.layers', { there, all: layers.length, sent: showSize(sent) });
}

function listFacts(
  { reference, digest, bytes, platforms, isPulledBack, signature, sbom }: Published,
  { say, page }: Words,
): readonly (readonly [string, string])[] {
  const names = platforms.map(({ platform, osVersion }) =>
    osVersion === null ? platform : say('doctor.noted', { text: platform, note: osVersion }),
  );
  return [
    [page('publish.reference'), reference],
    [page('publish.digest'), digest],
    [page('publish.size'), showSize(bytes)],
    [page('publish.platforms'), names.join(say('doctor.listJoin'))],
    [
      say('image.pulledBack'),
      page(isPulledBack ? 'publish.isPulledBack' : 'publish.notPulledBack'),
    ],
    [page('publish.signature'), page(`publish.signatures.${signature}`)],
    [page('publish.sbomState'), page(`publish.sboms.${sbom}`)],
  ];
}

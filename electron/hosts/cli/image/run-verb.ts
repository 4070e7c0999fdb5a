// The verbs of `slipway image`, one file each, and which options each of them understands.
import type { Call, ExitCode } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { analyse } from './analyse.ts';
import { build } from './build.ts';
import { init } from './init.ts';
import { lab } from './lab.ts';
import { lint } from './lint.ts';
import { move } from './move.ts';
import { push } from './push.ts';
import { remove } from './remove.ts';
import { run } from './run.ts';
import { createSample } from './sample.ts';
import { verify } from './verify.ts';

interface Verb {
  readonly run: (call: Call) => Promise<ExitCode>;
  readonly options: readonly string[];
}

const choosing = [
  ...['base', 'target', 'platform', 'main', 'image', 'tag', 'port', 'go-image', 'base-image'],
  ...['windows-base-image', 'windows-release', 'user', 'go-proxy', 'registry-mirror', 'probe'],
];
const naming = ['image', 'tag'];
const starting = [
  ...['name', 'publish', 'env', 'env-file', 'volume', 'network', 'memory', 'cpus', 'restart'],
  ...['read-only', 'yes', 'verbose'],
];
const verifying = ['name', 'probe', 'port', 'within', 'for'];

const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['analyse', { run: analyse, options: [] }],
  ['init', { run: init, options: [...choosing, 'also', 'keep', 'dry-run', 'yes'] }],
  ['lint', { run: lint, options: ['file'] }],
  [
    'build',
    {
      run: build,
      options: [
        ...[...choosing, ...starting, ...verifying],
        ...['file', 'no-cache', 'run', 'verify', 'verbose'],
      ],
    },
  ],
  ['run', { run, options: [...naming, 'port', 'probe', 'verify', ...starting, ...verifying] }],
  ['verify', { run: verify, options: [...naming, ...verifying] }],
  [
    'push',
    {
      run: push,
      options: [
        ...[...naming, 'target', 'verbose'],
        ...['to', 'login', 'password-stdin', 'no-pull-back', 'sign', 'sbom', 'buildx'],
      ],
    },
  ],
  ['lab', { run: lab, options: [...choosing, 'variant', 'markdown', 'verbose'] }],
  ['move', { run: move, options: ['to', 'distro', 'yes', 'verbose'] }],
  ['sample', { run: createSample, options: [] }],
  ['remove', { run: remove, options: ['yes'] }],
]);

/** The verb is the first argument. Throws `UsageError` for an option that another verb has. */
export async function runVerb(call: Call): Promise<ExitCode> {
  const verb = verbs.get(call.arguments[0] ?? '');
  if (verb === undefined) return call.refuseArguments();
  for (const { options } of verbs.values()) {
    for (const name of options) {
      if (!call.has(name) || verb.options.includes(name)) continue;
      const others = [...verbs].filter(([, other]) => other.options.includes(name));
      const names = others.map(([other]) => other).join(', ');
      throw new UsageError('imageOption', { name: `--${name}`, verbs: names });
    }
  }
  return verb.run(call);
}

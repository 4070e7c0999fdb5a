// A daemon.json that Go cannot parse keeps the engine from starting, on Windows without a word.
import type { Evidence, Fix } from '../../../contract/doctor.ts';
import { type DaemonJsonJudgement, judgeDaemonJson } from '../../docker/daemon-json.ts';
import { defineCheck, readFact, saw } from '../check.ts';
import type { FileFact } from '../facts.ts';
import { createGuide } from './fix-steps.ts';

export const daemonJsonInvalid = defineCheck({
  id: 'daemon-json-invalid',
  layer: 'docker-engine',
  severity: 'blocker',
  causedBy: [],
  needs: ['daemonJson'],
  uses: ['engine'],
  judge: ({ daemonJson: { files } }, asked) => {
    const present = files.filter(({ exists }) => exists);
    const broken = present.flatMap(findFlaw);
    const [first] = broken;
    if (first === undefined) {
      const evidence = present.map(({ path }) => saw(path, 'JSON'));
      return { verdict: 'ok', evidence };
    }
    const found = {
      verdict: 'found',
      variant: first.judgement.kind,
      params: { file: first.path, ...first.params },
      evidence: broken.map(({ path, place, judgement }) => sawFlaw(`${path}${place}`, judgement)),
      fixes: broken.slice(0, 1).map(createRepair),
      verify: [{ command: 'docker version --format {{.Server.Version}}', expect: '29.0.1' }],
    } as const;
    // An engine that answers has read the file before it was broken, or reads another one.
    const isReady = readFact(asked.engine)?.state === 'ready';
    return isReady ? { ...found, severity: 'warning', standsAlone: true } : found;
  },
});

type Broken = Exclude<DaemonJsonJudgement, { readonly kind: 'valid' | 'empty' }>;

interface Flaw {
  readonly path: string;
  /** `:3:5` for a place in the text. */
  readonly place: string;
  readonly judgement: Broken;
  readonly params: Readonly<Record<string, string | number>>;
}

function findFlaw({ path, bytes }: FileFact): Flaw[] {
  const judgement = judgeDaemonJson(bytes);
  switch (judgement.kind) {
    case 'valid':
    case 'empty':
      return [];
    case 'syntax': {
      const { line, column, message } = judgement;
      return [{ path, place: `:${line}:${column}`, judgement, params: { line, column, message } }];
    }
    case 'encoding': {
      const { encoding, message } = judgement;
      return [{ path, place: '', judgement, params: { encoding, message } }];
    }
    case 'not-an-object':
      return [{ path, place: '', judgement, params: { message: judgement.message } }];
  }
}

function sawFlaw(source: string, judgement: Broken): Evidence {
  return saw(source, judgement.message, true);
}

/** Only the owner of the text knows what was meant; a file that belongs to the computer needs an administrator. */
function createRepair({ path, judgement }: Flaw): Fix {
  const words = 'findings.daemon-json-invalid.fixes.repair-file';
  const step = judgement.kind === 'encoding' ? 'encoding' : 'syntax';
  return {
    id: 'repair-file',
    automatable: 'guide',
    elevation: /\\ProgramData\\|^\/etc\//i.test(path),
    restart: 'docker',
    destroys: { key: `${words}.destroys` },
    steps: [
      createGuide(`${words}.steps.backUp`, { file: path }),
      createGuide(`${words}.steps.${step}`, { file: path }),
      createGuide(`${words}.steps.restart`),
    ],
  };
}

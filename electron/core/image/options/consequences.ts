// What the answers bring with them: said before anything is built.
import type { ImageChoices } from '../../../contract/image/choices.ts';
import type { TextParams } from '../../../contract/text.ts';
import { listPortsOf } from '../../go-project/linked-programs.ts';
import type { Consequence, ConsequenceId, ImagePlan } from './image-plan.ts';
import type { PlanRequest } from './plan-image.ts';
import { listReadFolders } from './read-folders.ts';

type Row = readonly [ConsequenceId, Consequence['severity'], boolean, TextParams?];

/** Problems first, in the order of the table. */
export function listConsequences(
  plan: Omit<ImagePlan, 'consequences'>,
  request: PlanRequest,
): readonly Consequence[] {
  const { analysis, choices, surroundings } = request;
  const { form, compile, sides } = plan;
  const hasSide = (os: 'linux' | 'windows') => sides.some((side) => side.os === os);
  const main = analysis.mains.find(({ folder }) => samePath(folder, choices.main));
  const isClassic = form !== 'buildkit';
  const cgoModule = analysis.cgo[0]?.excerpt ?? '';
  const linuxPlatforms = sides.flatMap(({ platforms }) => platforms);
  const rows: readonly Row[] = [
    ['noMain', 'problem', analysis.mains.length === 0],
    [
      'windowsOnly',
      'problem',
      main?.windowsOnly === true && hasSide('linux'),
      { main: choices.main },
    ],
    ['cgoNeeded', 'problem', !choices.cgo && analysis.cgo.length > 0, { line: cgoModule }],
    ['cgoOnWindows', 'problem', choices.cgo && hasSide('windows')],
    ['classicNoSecrets', 'problem', isClassic && choices.secrets.length > 0],
    ['oneSystemOnly', 'problem', choices.target === 'both' && isClassic],
    [
      'buildkitNeeded',
      'problem',
      form === 'buildkit' && surroundings.engine?.builder === 'classic',
    ],
    judgeLoopback(request),
    [
      'prebuilt',
      'advice',
      compile.prebuiltFolder !== null,
      { folder: compile.prebuiltFolder ?? '' },
    ],
    [
      'privateWithoutSecret',
      'advice',
      choices.goPrivate.length > 0 && !hasNetrc(choices) && compile.resolve !== 'vendor',
    ],
    ['noChecksums', 'advice', compile.resolve === 'sum-while-building'],
    ['unknownFolders', 'advice', !listReadFolders(analysis).isSure],
    ['rootUser', 'advice', choices.user === 'root'],
    [
      'healthcheckNoTool',
      'advice',
      choices.healthcheck && sides.some((side) => side.healthcheck === null),
    ],
    [
      'binariesOnWindowsEngine',
      'advice',
      form === 'classic-windows' && choices.binaries.length > 0,
    ],
    ['cgoNoCross', 'note', choices.cgo && linuxPlatforms.length > 1],
    ['cgoStatic', 'note', compile.isStatic],
    ['classicNoCache', 'note', isClassic],
    ['publishDirectly', 'note', form === 'buildkit' && hasSide('windows')],
  ];
  return rows
    .filter(([, , applies]) => applies)
    .map(([id, severity, , params]) => ({
      id,
      severity,
      text: {
        key: `image.files.consequences.${id}`,
        ...(params === undefined ? {} : { params }),
      },
    }));
}

/** A second port for this computer only, such as a profiler's, is meant to be one. */
function judgeLoopback({ analysis, choices }: PlanRequest): Row {
  const ports = listPortsOf(analysis, choices.main);
  const loopback = ports.find(({ isLoopback }) => isLoopback);
  const isClosed = ports.every(({ isLoopback }) => isLoopback);
  const params = { line: loopback?.excerpt ?? '' };
  return ['loopback', isClosed ? 'problem' : 'advice', loopback !== undefined, params];
}

const hasNetrc = (choices: ImageChoices) => choices.secrets.some(({ use }) => use === 'netrc');

const samePath = (one: string, other: string) =>
  one.replace(/^\.\/?/u, '') === other.replace(/^\.\/?/u, '');

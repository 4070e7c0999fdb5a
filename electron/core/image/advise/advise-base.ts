// Which base fits a project: the smallest that has what the code needs and that this PC can run.
import type { BaseId, ImageChoices } from '../../../contract/image/choices.ts';
import type { ImageSurroundings } from '../../../contract/image/index.ts';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import type { Text } from '../../../contract/text.ts';
import {
  type BaseImage,
  baseImages,
  isPublished,
  referBase,
  weighBase,
} from '../bases/base-images.ts';
import {
  chooseRelease,
  listIsolations,
  usualRelease,
  type WindowsRelease,
} from '../bases/windows-releases.ts';
import type { PlanSurroundings } from '../options/image-plan.ts';
import type { Advice, AdviceQuestion, BaseCandidate, QuestionId } from './advice.ts';
import { askQuestions } from './ask-questions.ts';
import { findDisabled } from './find-disabled.ts';
import { listReasons } from './list-reasons.ts';

export interface AdviceRequest {
  readonly analysis: ProjectAnalysis;
  readonly surroundings: PlanSurroundings & Partial<Pick<ImageSurroundings, 'measuredBases'>>;
  readonly target: ImageChoices['target'];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Of the program, where one was built already. */
  readonly binaryBytes?: number;
}

/** What candidates are judged by. */
export interface Needs {
  readonly analysis: ProjectAnalysis;
  readonly isYes: Readonly<Record<QuestionId, boolean>>;
  readonly isWindowsOnly: boolean;
  readonly release: WindowsRelease | null;
  readonly engineOs: 'linux' | 'windows' | null;
  /** In bytes, by base, on this PC's own processor. */
  readonly measured: ReadonlyMap<BaseId, number>;
}

const certificateBytes = 230_000;
const zoneBytes = 450_000;

export function adviseBase(request: AdviceRequest): Advice {
  const { analysis, surroundings, target } = request;
  const questions = askQuestions(analysis);
  const host = readHost(surroundings);
  const release = target === 'linux' ? null : chooseRelease(host, request.today);
  const needs: Needs = {
    analysis,
    isYes: Object.fromEntries(questions.map(({ id, isYes }) => [id, isYes])) as Needs['isYes'],
    isWindowsOnly: analysis.mains.length > 0 && analysis.mains.every((main) => main.windowsOnly),
    release,
    engineOs: surroundings.engine?.os ?? null,
    measured: readMeasured(surroundings),
  };
  const systems = target === 'both' ? (['linux', 'windows'] as const) : ([target] as const);
  const binary = request.binaryBytes ?? expectBinaryBytes(analysis);
  const open = (system: 'linux' | 'windows') =>
    baseImages.filter((base) => base.os === system && findDisabled(base, needs) === null);
  const bestOf = (system: 'linux' | 'windows'): BaseId | null =>
    systems.some((wanted) => wanted === system) ? pickBest(open(system), needs) : null;
  const best = { linux: bestOf('linux'), windows: bestOf('windows') };
  const candidates = baseImages
    .filter((base) => systems.some((system) => system === base.os))
    .map((base) => describeCandidate(base, { needs, binary, best: best[base.os] }))
    .sort((one, other) => rank(one) - rank(other));
  return {
    questions,
    candidates,
    best,
    because: explainBest(best, questions),
    windows: release === null ? null : describeRelease(release, host),
  };
}

/** Known before anything was built: grows with what a program links in. */
export function expectBinaryBytes(analysis: ProjectAnalysis): number {
  const hasNetwork =
    analysis.ports.length > 0 || analysis.needs.some(({ need }) => need === 'tls-roots');
  const hasSqlite = analysis.needs.some(({ need }) => need === 'sqlite');
  return (
    (hasNetwork ? 4_800_000 : 1_400_000) + 90_000 * analysis.packages + (hasSqlite ? 5_000_000 : 0)
  );
}

function readMeasured({ engine, measuredBases = [] }: AdviceRequest['surroundings']) {
  const arch = engine?.arch ?? 'amd64';
  const own = measuredBases.filter(({ platform }) => platform.endsWith(`/${arch}`));
  return new Map(own.map(({ base, bytes }) => [base, bytes]));
}

function readHost({ windowsBuild, windowsRevision }: PlanSurroundings) {
  return windowsBuild === null ? null : { build: windowsBuild, revision: windowsRevision };
}

/** The smallest that needs nothing brought along; a shell only where the program starts others. */
function pickBest(open: readonly BaseImage[], needs: Needs): BaseId | null {
  const { isYes } = needs;
  const fits = open.filter((base) => !isYes.shell || base.hasShell);
  const pool = fits.length > 0 ? fits : open;
  const brings = (base: BaseImage) =>
    // Most C libraries expect glibc.
    (isYes.cgo && base.libc === 'musl' ? 1 : 0) +
    (isYes.tls && !base.hasCertificates ? 1 : 0) +
    (base.os === 'linux' && isYes.zones && !base.hasTimeZones ? 1 : 0);
  const [best] = pool.toSorted(
    (one, other) => brings(one) - brings(other) || one.bytes - other.bytes,
  );
  return best?.id ?? null;
}

const rank = ({ isBest, disabled }: BaseCandidate) => (isBest ? 0 : disabled === null ? 1 : 2);

function describeCandidate(
  base: BaseImage,
  { needs, binary, best }: { needs: Needs; binary: number; best: BaseId | null },
): BaseCandidate {
  const release = needs.release?.tag ?? usualRelease;
  const { isYes } = needs;
  const measured = needs.measured.get(base.id);
  const extra =
    (isYes.tls && !base.hasCertificates ? certificateBytes : 0) +
    (isYes.zones && !base.hasTimeZones ? zoneBytes : 0);
  return {
    base: base.id,
    reference: referBase(base, release),
    isBest: base.id === best,
    disabled: isPublished(base, release)
      ? findDisabled(base, needs)
      : { key: 'image.advice.disabled.notPublished', params: { release } },
    isMeasured: measured !== undefined,
    sizes: { base: measured ?? Math.round(weighBase(base, release).bytes), binary, extra },
    reasons: listReasons(base, needs),
  };
}

function explainBest(best: Advice['best'], questions: readonly AdviceQuestion[]): Text {
  const chosen = best.linux ?? best.windows;
  if (chosen === null) return { key: 'image.advice.because.none' };
  const isYes = (id: QuestionId) => questions.some((asked) => asked.id === id && asked.isYes);
  if (best.linux === null) {
    return {
      key: `image.advice.because.${isYes('gui') ? 'gui' : isYes('dotnet') ? 'dotnet' : 'windows'}`,
    };
  }
  if (isYes('cgo')) return { key: 'image.advice.because.cgo' };
  if (isYes('shell')) return { key: 'image.advice.because.shell' };
  const needs = isYes('tls')
    ? isYes('zones')
      ? 'both'
      : 'tls'
    : isYes('zones')
      ? 'zones'
      : 'nothing';
  return { key: `image.advice.because.${needs}` };
}

function describeRelease(
  release: WindowsRelease,
  host: ReturnType<typeof readHost>,
): NonNullable<Advice['windows']> {
  const isolations = host === null ? [] : listIsolations(release, host);
  const kind = host === null ? 'noHost' : isolations.includes('process') ? 'process' : 'hyperv';
  return {
    release: release.tag,
    extendedEnd: release.extendedEnd,
    isolations,
    text: {
      key: `image.advice.release.${kind}`,
      params: { release: release.tag, product: release.product, end: release.extendedEnd },
    },
  };
}

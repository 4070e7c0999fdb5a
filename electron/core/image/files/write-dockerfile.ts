// The Dockerfile of a plan: the same answers give the same text.
import type { ImagePlan, SidePlan } from '../options/image-plan.ts';
import { writeBinaryStages, writeBuildStage } from './write-build-stage.ts';
import { writeFinalStage } from './write-final-stage.ts';
import { writeWindowsBuild } from './write-windows-build.ts';

const opening =
  '# Written by Slipway from slipway.yaml. Change it as you like: Slipway asks before it writes again.';

export function writeDockerfile(plan: ImagePlan): string {
  const isWindowsEngine = plan.form === 'classic-windows';
  const build = isWindowsEngine ? writeWindowsBuild(plan) : writeBuildStage(plan);
  const lines = [
    // Windows paths end in backslashes, which would join lines.
    ...(isWindowsEngine ? ['# escape=`'] : []),
    opening,
    ...(build.length === 0 ? [] : ['', ...build]),
    ...(isWindowsEngine ? [] : writeBinaryStages(plan)),
    ...writeFinalStages(plan),
  ];
  return `${lines.join('\n')}\n`;
}

/** Two systems in one file: the builder picks the stage of the platform it builds for. */
function writeFinalStages(plan: ImagePlan): readonly string[] {
  const [first, second] = plan.sides;
  if (first === undefined) return [];
  if (second === undefined) return ['', ...writeFinalStage(plan, first, null)];
  const write = (side: SidePlan) => ['', ...writeFinalStage(plan, side, `final-${side.os}`)];
  return [
    ...write(first),
    ...write(second),
    '',
    '# Linux or Windows, as the platform asked for says.',
    'FROM final-$TARGETOS',
  ];
}

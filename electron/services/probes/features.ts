// Which Windows features are on.
import { z } from 'zod';
import type { FeatureName, FeatureState } from '../../core/doctor/facts.ts';
import type { Probe } from './probe.ts';
import { known, notAnswered, windowsOnly } from './reasons.ts';
import { answerOf, readAnswer, rowsOf, takeRows } from './script-answer.ts';

const source = 'Win32_OptionalFeature';

export const featuresAnswer = answerOf({
  features: rowsOf(z.object({ Name: z.string(), InstallState: z.number().nullish() })),
});

export const featuresProbe: Probe<'features'> = {
  fact: 'features',
  // The provider lists every feature of Windows first; on a busy PC that takes many seconds.
  deadlineMs: 70_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('features'), featuresAnswer, source);
    if (answer.state !== 'known') return answer;
    const rows = takeRows(answer.value.features, answer.value.errors.features, source);
    if (rows.state !== 'known') return rows;
    // Every Windows offers at least one of these names: no row at all is a query that did not work.
    if (rows.value.length === 0) return notAnswered({ outcome: 'absent' }, source);

    const stateOf = (name: FeatureName): FeatureState => {
      const row = rows.value.find((one) => one.Name.toLowerCase() === name.toLowerCase());
      return row === undefined ? 'absent' : (states[row.InstallState ?? 4] ?? 'unknown');
    };
    return known({
      VirtualMachinePlatform: stateOf('VirtualMachinePlatform'),
      'Microsoft-Windows-Subsystem-Linux': stateOf('Microsoft-Windows-Subsystem-Linux'),
      'Microsoft-Hyper-V': stateOf('Microsoft-Hyper-V'),
      Containers: stateOf('Containers'),
      HypervisorPlatform: stateOf('HypervisorPlatform'),
    });
  },
};

/** Win32_OptionalFeature.InstallState. */
const states: Readonly<Record<number, FeatureState>> = {
  1: 'on',
  2: 'off',
  3: 'absent',
  4: 'unknown',
};

// The services that WSL 2 and Docker stand on.
import { z } from 'zod';
import type { ServiceFact, ServiceName } from '../../core/doctor/facts.ts';
import type { Probe } from './probe.ts';
import { known, windowsOnly } from './reasons.ts';
import { answerOf, readAnswer, rowsOf, takeRows } from './script-answer.ts';

export const servicesAnswer = answerOf({
  services: rowsOf(
    z.object({ Name: z.string(), Status: z.number(), StartType: z.number().nullish() }),
  ),
});

export const servicesProbe: Probe<'services'> = {
  fact: 'services',
  deadlineMs: 40_000,
  ask: async ({ machine, powershell }) => {
    if (machine.platform !== 'win32') return windowsOnly;
    const answer = readAnswer(await powershell('services'), servicesAnswer, 'Get-Service');
    if (answer.state !== 'known') return answer;
    const rows = takeRows(answer.value.services, answer.value.errors.services, 'Get-Service');
    if (rows.state !== 'known') return rows;

    const find = (name: ServiceName): ServiceFact | null => {
      // Get-Service gives a name back as it was asked for, not as it is registered.
      const row = rows.value.find((one) => one.Name.toLowerCase() === name.toLowerCase());
      if (row === undefined) return null;
      return {
        running: row.Status === runningStatus,
        startType: startTypes[row.StartType ?? -1] ?? 'unknown',
      };
    };
    return known({
      vmcompute: find('vmcompute'),
      hns: find('hns'),
      vfpext: find('vfpext'),
      WSLService: find('WSLService'),
      LxssManager: find('LxssManager'),
      'com.docker.service': find('com.docker.service'),
      docker: find('docker'),
      winnat: find('winnat'),
    });
  },
};

/** ServiceControllerStatus. */
const runningStatus = 4;

/** ServiceStartMode, in the order of its numbers. */
const startTypes: readonly ServiceFact['startType'][] = [
  'boot',
  'system',
  'automatic',
  'manual',
  'disabled',
];

// How long a whole check-up takes, against the slowest chain of probes in it: the rest should cost next to nothing.
import { join } from 'node:path';
import { openMachineRoom } from '../electron/hosts/machine-room.ts';
import { findPlaces } from '../electron/hosts/places.ts';
import { createStateStore } from '../electron/platform/state/state-store.ts';
import { createDoctor } from '../electron/services/doctor/doctor.ts';
import { createEventBus } from '../electron/services/event-bus.ts';
import { probes } from '../electron/services/probes/index.ts';
import type { AnyProbe } from '../electron/services/probes/probe.ts';
import { findMedian } from './median.ts';
import type { Measurement } from './run.ts';

const rounds = 5;

/** On a described PC that takes the time its file says. */
export async function measureDoctorRun(folder: string): Promise<Measurement> {
  const state = createStateStore({ folder: join(folder, 'run') });
  const machines = await openMachineRoom({
    start: 'healthy-linux-mode',
    resourcesFolder: findPlaces().resourcesFolder,
    state,
    timeScale: 1,
  });
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const watch = createWatch();
    const watched = probes.map((probe) => watch.wrap(probe));
    const events = createEventBus();
    const doctor = createDoctor({ machines, state, events, version: 'bench', probes: watched });
    const start = performance.now();
    for await (const _ of doctor.run(undefined, undefined));
    const whole = performance.now() - start;
    measured.push({ whole, chain: watch.findSlowestChain() });
  }
  await machines.close();
  const ratio = findMedian(measured.map(({ whole, chain }) => whole / chain));
  const whole = findMedian(measured.map((one) => one.whole));
  const chain = findMedian(measured.map((one) => one.chain));
  return {
    name: 'whole check-up : its slowest chain of probes',
    value: ratio.toFixed(2),
    aim: '≤ 1.2',
    isReached: ratio <= 1.2,
    detail: `${whole.toFixed(0)} ms : ${chain.toFixed(0)} ms, ${rounds} rounds`,
  };
}

/**
 * A probe's chain is its own time plus the slowest chain of the facts it waits for. The wrapped probe answers what the
 * probe answers: the compiler forgets which one of the union it was.
 */
function createWatch() {
  const own = new Map<string, number>();
  const waitsFor = new Map<string, Set<string>>();
  const findChain = (fact: string): number => {
    const before = [...(waitsFor.get(fact) ?? [])].map(findChain);
    return (own.get(fact) ?? 0) + Math.max(0, ...before);
  };
  return {
    wrap: (probe: AnyProbe) =>
      ({
        ...probe,
        ask: async (context) => {
          const facts = new Set<string>(probe.after);
          waitsFor.set(probe.fact, facts);
          let waited = 0;
          const start = performance.now();
          try {
            return await probe.ask({
              ...context,
              fact: async (name) => {
                facts.add(name);
                const begin = performance.now();
                const fact = await context.fact(name);
                waited += performance.now() - begin;
                return fact;
              },
            });
          } finally {
            own.set(probe.fact, performance.now() - start - waited);
          }
        },
      }) as AnyProbe,
    findSlowestChain: () => Math.max(...[...own.keys()].map(findChain)),
  };
}

// Test support: everything a window may show of a PC at one moment, without what differs from look to look.
import type { Report } from '../../../contract/doctor.ts';
import type { Client } from './window.test-support.ts';

export type Picture = Awaited<ReturnType<typeof takePicture>>;

export async function takePicture(client: Client) {
  const target = { kind: 'wslconfig' } as const;
  const report = await runDoctor(client);
  return {
    machine: await client.machines.current(),
    settings: await client.settings.get(),
    engine: await client.engine.status(),
    mode: await client.mode.overview(),
    config: await client.config.overview(),
    wslconfig: await client.config.read({ target }),
    history: await client.config.history({ target }),
    report: { roots: report.roots, checks: report.checks },
    plan: (await client.plans.pending())?.plan ?? null,
    journal: await client.journal.list({}),
    jobs: await client.jobs.list(),
  };
}

async function runDoctor(client: Client): Promise<Report> {
  for await (const event of await client.doctor.run({})) {
    if (event.kind === 'report') return event.report;
  }
  throw new Error('a run ends with its report');
}

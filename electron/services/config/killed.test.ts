// A process that saves is killed at any moment: every file is the old or the new one, and the next process goes on.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createStateVariables } from '../../platform/fake/state-variables.ts';
import { createStateStore } from '../../platform/state/state-store.ts';
import { linuxDaemon, openConfigBench, ubuntu, wslconfig } from './config.test-support.ts';

const rounds = Number(process.env.SLIPWAY_KILLS ?? 8);
const files = [
  { target: wslconfig, texts: ['[wsl2]\r\nmemory=8GB\r\n', '[wsl2]\r\nmemory=6GB\r\n# mine\r\n'] },
  { target: linuxDaemon, texts: ['{ "debug": true }\n', '{ "debug": false }\n'] },
  { target: ubuntu, texts: ['[boot]\nsystemd=true\n', '[boot]\nsystemd=false\n'] },
] as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-config-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function openHere() {
  const state = createStateStore({ folder });
  const variables = createStateVariables(state, 'healthy-linux-mode');
  return openConfigBench('healthy-linux-mode', { state, variables });
}

/** Another process that saves all files over and over, until it is killed after `ms`. */
async function saveAndDie(ms: number): Promise<void> {
  const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const source = `
    import { createStateVariables } from ${at('../../platform/fake/state-variables.ts')};
    import { createStateStore } from ${at('../../platform/state/state-store.ts')};
    import { openConfigBench } from ${at('config.test-support.ts')};
    const state = createStateStore({ folder: ${JSON.stringify(folder)} });
    const variables = createStateVariables(state, 'healthy-linux-mode');
    const bench = await openConfigBench('healthy-linux-mode', { state, variables });
    const files = ${JSON.stringify(files)};
    console.log('ready');
    for (let turn = 0; ; turn += 1) {
      for (const { target, texts } of files) await bench.save(target, texts[turn % 2]);
    }`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the other process ended by itself')));
  });
  await new Promise((resolve) => setTimeout(resolve, ms));
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

test(
  `killed at ${rounds} random moments`,
  async () => {
    const first = await openHere();
    for (const { target, texts } of files) await first.save(target, texts[0]);
    for (let round = 0; round < rounds; round += 1) {
      await saveAndDie(Math.random() * 300);
      const bench = await openHere();
      for (const { target, texts } of files) expect(texts).toContain(await bench.text(target));
      const states = new Set((await bench.journal.list()).map(({ state }) => state));
      expect([...states].filter((state) => !['done', 'interrupted'].includes(state))).toEqual([]);
    }
    const bench = await openHere();
    for (const { target } of files) {
      const fresh = target.kind === 'daemon' ? '{}\n' : '# new\n';
      expect(await bench.save(target, fresh)).toMatchObject({ state: 'saved' });
      const [newest] = await bench.config.history(target);
      expect(newest).toMatchObject({ canUndo: true, after: Buffer.from(fresh).toString('base64') });
    }
  },
  60_000 + rounds * 3_000,
);

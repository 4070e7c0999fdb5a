import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runSlipway } from './run-slipway.test-support.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-changes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A described PC of its own: what one test changes, no other sees. */
function openPC(machine: string) {
  const state = mkdtempSync(join(folder, `${machine}-`));
  const options = ['--machine', machine, '--time-scale', '0', '--lang', 'en'];
  return (...args: string[]) => runSlipway([...args, ...options], { state });
}

describe('slipway fix', () => {
  test('a bare laptop comes to a running engine, over one restart', async () => {
    const slipway = openPC('bare-laptop');
    const ids = ['wsl-not-installed', 'docker-not-installed'];
    const first = await slipway('fix', ...ids, '--yes');
    expect([first.code, first.stderr]).toEqual([2, '']);
    expect(first.stdout).toContain(' 1  Takes effect after the restart  wsl --install');
    expect(first.stdout).toContain(
      '\nslipway fix --resume --machine bare-laptop restarts Windows.',
    );
    const restart = await slipway('fix', '--resume', '--yes');
    expect(restart.code).toEqual(2);
    expect(restart.stdout).toContain('\nDone: Windows restarts. The plan goes on afterwards.\n');
    const last = await slipway('fix', '--resume', '--yes');
    expect(last.stdout).toMatch(/Done {2}docker desktop start --timeout 120/);
    const after = JSON.parse((await slipway('doctor', '--json')).stdout);
    expect(after.checks.filter(({ status }: { status: string }) => status === 'problem')).toEqual(
      [],
    );
    const pending = await slipway('fix', '--resume');
    expect([pending.code, pending.stdout]).toEqual([0, 'No plan waits to go on.\n']);
  });

  test('a dry run and a missing consent run nothing', async () => {
    const slipway = openPC('bare-laptop');
    const dry = await slipway('fix', 'vmp-feature-disabled', '--dry-run', '--json');
    const { plan, job, changes, exitCode } = JSON.parse(dry.stdout);
    expect([dry.code, plan.state, job, changes, exitCode]).toEqual([0, 'planned', null, [], 0]);
    const unasked = await slipway('fix', 'vmp-feature-disabled');
    expect([unasked.code, unasked.stderr.split('\n')[0]]).toEqual([
      64,
      'Nobody can be asked here. Nothing was run.',
    ]);
    expect(JSON.parse((await slipway('journal', '--json')).stdout)).toEqual([]);
  });

  test.each([
    ['declines-permission', 'wsl-not-installed', 'stopped', 'declined'],
    ['feature-blocked-by-policy', 'vmp-feature-disabled', 'stopped', 'failed'],
  ])('on %s it stops and says so in JSON', async (machine, id, state, step) => {
    const { code, stdout, stderr } = await openPC(machine)('fix', id, '--yes', '--json');
    const { plan, job, changes, exitCode } = JSON.parse(stdout);
    const seen = [code, exitCode, stderr, plan.state, job.state.state, plan.steps[0].state];
    expect(seen).toEqual([1, 1, '', state, state, step]);
    expect(changes.map((change: { state: string }) => change.state)).toEqual([step]);
  });

  test('Ctrl+C stops at the next safe place, and the journal tells what was done', async () => {
    const state = mkdtempSync(join(folder, 'stopped-'));
    // Slow enough to be stopped in the middle.
    const machine = ['--machine', 'bare-laptop', '--lang', 'en', '--time-scale', '0.1'];
    let isSent = false;
    const { code, stdout } = await runSlipway(
      ['fix', 'vmp-feature-disabled', '--yes', ...machine],
      {
        state,
        onOutput: (text) => {
          const isRunning = !isSent && text.includes('Waiting for permission');
          isSent ||= isRunning;
          return isRunning;
        },
      },
    );
    expect([code, stdout.includes('\nStopping after this step\n')]).toEqual([2, true]);
    const listed = await runSlipway(['journal', '--json', ...machine], { state });
    const states = JSON.parse(listed.stdout).map((entry: { state: string }) => entry.state);
    expect(states).not.toContain('interrupted');
    expect(states).not.toContain('running');
  });

  test('a step that only a person can do is named, and nothing runs', async () => {
    const { code, stdout } = await openPC('it-locked-down')('fix', 'registry-unreachable', '--yes');
    expect([code, stdout.includes('(by hand)')]).toEqual([2, true]);
    expect(stdout.trimEnd().split('\n').at(-1)).toEqual(
      'Slipway cannot do these steps. They are for you, and nothing was run.',
    );
  });

  test.each([
    [[], 64, 'These arguments do not fit: –'],
    [['vmp-feature-disabled', '--resume'], 64, 'These arguments do not fit: vmp-feature-disabled'],
    [['nope'], 64, 'There is no area and no check called “nope”.'],
    [['host-disk-full', '--yes'], 2, 'There is nothing to plan. Nothing was run.'],
  ])('%j is refused', async (args, expected, what) => {
    const { code, stdout, stderr } = await openPC('bare-laptop')('fix', ...args);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([expected, '', what]);
  });
});

describe('slipway journal', () => {
  test('a change is listed with its undo, and undone by its id', async () => {
    const slipway = openPC('healthy-linux-mode');
    const none = await slipway('journal');
    expect(none.stdout).toEqual('Slipway has changed nothing on this PC.\n');
    await slipway('mode', 'windows', '--yes');
    const listed = await slipway('journal');
    expect(
      listed.stdout
        .replace(/^\S+ \S+/, 'WHEN')
        .split('\n')
        .slice(0, 3),
    ).toEqual([
      'WHEN  Switch to Windows containers',
      '    docker desktop engine use windows',
      '    Done',
    ]);
    const id = /slipway journal undo (\S+) --machine healthy-linux-mode/.exec(listed.stdout)?.[1];
    const undone = await slipway('journal', 'undo', id ?? '', '--yes');
    expect([undone.code, undone.stderr]).toEqual([0, '']);
    const [newest] = JSON.parse((await slipway('journal', '--json', '--limit', '1')).stdout);
    expect([newest.undoes, newest.change.command]).toEqual([id, 'docker desktop engine use linux']);
    const jobs = JSON.parse((await slipway('jobs', '--json')).stdout);
    expect(jobs.map((job: { kind: string }) => job.kind)).toEqual(['undo', 'switch']);
    const watched = await slipway('jobs', 'watch', jobs[1].id);
    expect([watched.code, watched.stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      'Done: The engine runs Windows containers now.',
    ]);
  });

  test.each([
    [
      ['journal', 'undo', 'nope', '--yes'],
      2,
      'The change nope cannot be undone. Nothing was changed.',
    ],
    [['journal', '--limit', '0'], 64, 'The option --limit has a value it cannot have.'],
    [['jobs', 'cancel', 'nope'], 2, 'There is no job nope.'],
    [['jobs', 'stop', 'nope'], 64, 'These arguments do not fit: stop nope'],
    [['mode', 'both'], 64, 'These arguments do not fit: both'],
  ])('%j is refused', async (args, expected, what) => {
    const { code, stdout, stderr } = await openPC('healthy-linux-mode')(...args);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([expected, '', what]);
  });
});

describe('slipway mode', () => {
  test.each([
    ['healthy-linux-mode', 0, 'Linux containers'],
    ['healthy-windows-mode', 0, 'Windows containers'],
    ['docker-stopped', 1, 'Engine stopped'],
    ['docker-not-installed', 1, 'No engine yet'],
  ])('on %s the exit code says whether an engine answers', async (machine, expected, first) => {
    const { code, stdout } = await openPC(machine)('mode');
    expect([code, stdout.split('\n')[0]]).toEqual([expected, first]);
  });

  test('it switches, says what stops, and has nothing to do the second time', async () => {
    const slipway = openPC('healthy-linux-mode');
    const switched = await slipway('mode', 'windows', '--yes');
    expect([switched.code, switched.stderr]).toEqual([0, '']);
    expect(switched.stdout).toContain('\n  docker desktop engine use windows\n');
    expect(switched.stdout).toContain('\n  orders-db   postgres:17, 5432\n');
    const again = await slipway('mode', 'windows', '--json');
    expect([again.code, JSON.parse(again.stdout)]).toEqual([
      0,
      { offer: null, job: null, exitCode: 0 },
    ]);
    const back = await slipway('mode', 'linux', '--yes', '--json');
    expect([back.code, JSON.parse(back.stdout).job.state.state]).toEqual([0, 'done']);
  });
});

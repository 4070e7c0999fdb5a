// What containers really print, from the collected scenarios: each is told by its own finding.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeRun } from './judge-run.ts';

const file = new URL('../../../../../shared/diagnosis/scenarios.json', import.meta.url);

interface Scenario {
  readonly id: string;
  readonly layer: string;
  readonly evidence: readonly { readonly stream: string; readonly specimen?: string }[];
}

describe.skipIf(!existsSync(file))('scenarios', () => {
  const all: readonly Scenario[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const logs = all
    .filter(({ layer }) => layer === 'container-run')
    .flatMap(({ id, evidence }) =>
      evidence
        .filter(({ stream, specimen }) => stream === 'log' && specimen !== undefined)
        .map(({ specimen = '' }) => [id, specimen] as const),
    );
  const starts = ['exec-format-error', 'crlf-entrypoint', 'dynamic-binary-on-scratch'];

  test.each(logs)('%s: %s', (id, log) => {
    const isRunning = !starts.includes(id);
    const findings = judgeRun({
      os: 'linux',
      isRunning,
      exitCode: isRunning ? null : 1,
      error: '',
      isOutOfMemory: false,
      memoryLimit: null,
      restarts: 0,
      log,
      user: '1001',
      health: null,
      listeners: null,
      probe: { port: 8080, isPublished: true, status: null, expected: 200 },
    });
    expect(findings.map((finding) => finding.id)).toContain(id);
  });
});

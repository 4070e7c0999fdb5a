// The name that has to be typed is that of everything still to be lost, and of nothing else.
import { expect, test } from 'vitest';
import type { FixStep } from '../../contract/doctor.ts';
import type { StepState } from '../../contract/plans.ts';
import { nameLoss } from './name-loss.ts';

const steps = {
  cache: run('builder', 'prune', '-f'),
  images: run('image', 'prune', '-a', '-f'),
  start: run('desktop', 'start'),
  guide: run('image', 'prune', '-a', '-f'),
  edit: { kind: 'edit', file: 'x', text: { key: 'x' } },
  restore: { kind: 'restore' },
} as const satisfies Record<string, FixStep | { kind: 'restore' }>;

function run(...args: readonly string[]): FixStep {
  return { kind: 'command', program: 'docker', args: [...args], elevated: false };
}

test.each<readonly [string, string | null]>([
  ['start:planned edit:planned restore:planned', null],
  ['images:planned', 'images'],
  ['cache:planned images:planned', 'build-cache images'],
  ['images:planned start:planned images:planned', 'images'],
  ['cache:done images:planned', 'images'],
  ['guide:planned', null],
  ['cache:done images:not-needed', null],
])('%s needs %s', (text, expected) => {
  const rows = text.split(' ').map((row) => row.split(':') as [keyof typeof steps, StepState]);
  const plan = {
    steps: rows.map(
      ([name, state]) => ({ state, kind: name === 'guide' ? 'guide' : 'command' }) as const,
    ),
    sources: rows.map(([name]) => ({ step: steps[name] })),
  };
  expect(nameLoss(plan)).toBe(expected);
});

import { expect, test } from 'vitest';
import { createTranslations } from '../language/translations.ts';
import { createWords } from '../language/use-words.ts';
import { writeMarkdown } from './report-markdown.ts';
import { createReport, createResult } from './test-reports.test-support.ts';

test('a ticket gets the cause, its evidence and the command, then every check', async () => {
  const translations = await createTranslations('en');
  const root = createResult('hypervisor-launch-off', 'problem', {
    evidence: [
      { source: 'HypervisorPresent', says: 'False', deciding: true, elevated: false },
      { source: 'bcdedit', says: '', deciding: false, elevated: true },
    ],
    fixes: [
      {
        id: 'hypervisor-launch-off',
        automatable: 'confirm',
        elevation: true,
        restart: 'windows',
        steps: [
          {
            kind: 'command',
            program: 'bcdedit',
            args: ['/set', 'hypervisorlaunchtype', 'auto'],
            elevated: true,
          },
        ],
      },
    ],
  });
  const report = createReport([root, createResult('not-known', 'ok')], ['hypervisor-launch-off']);
  const lines = writeMarkdown(createWords(translations.t, 'en'), report).split('\n');
  expect(lines.filter((line) => /^(#|- |HypervisorPresent|bcdedit)/.test(line))).toEqual([
    '# Slipway 0.1.0: Health',
    '## The Windows hypervisor does not start at boot',
    'HypervisorPresent: False',
    'bcdedit /set hypervisorlaunchtype auto',
    '## All checks',
    '- Problem: Hypervisor, Hypervisor: The Windows hypervisor does not start at boot',
    '- Passed: Hypervisor, not-known',
  ]);
});

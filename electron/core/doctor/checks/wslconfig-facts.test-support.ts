// Test support: the healthy PC with a .wslconfig, and what the rows of its checks have in common.
import type { Text } from '../../../contract/text.ts';
import { encodeConfig } from '../../wslconfig/encoding.ts';
import type { Check } from '../check.ts';
import type { Facts, FileFact, WslconfigFact } from '../facts.ts';
import { judgeChecks } from '../judge.ts';
import { changeFact, createFacts } from './healthy-facts.test-support.ts';

export const path = 'C:\\Users\\dev\\.wslconfig';
export const edit = `edit ${path}`;
export const restart = [
  'docker desktop stop',
  'wsl --shutdown',
  'docker desktop start --timeout 120',
];
export const restarts = 'confirm, restart wsl, destroys';
export const stderrEmpty = ['wsl --shutdown; wsl -- true => stderr empty'];
export const noDesktop = changeFact('dockerDesktop', { running: false });

/** The PC with this text, or these bytes, as its .wslconfig. */
export function write(
  content: string | readonly number[],
  { modifiedMs = 0, ...more }: Partial<WslconfigFact> & { readonly modifiedMs?: number } = {},
): Partial<Facts> {
  return changeFact('wslconfig', { file: createFile(content, modifiedMs), ...more });
}

/** What the steps of the fixes that edit say: a shown result names only the file. */
export function listEdits(check: Check, changes: Partial<Facts>): readonly Text[] {
  const [result] = judgeChecks([check], createFacts(changes));
  const steps = result?.fixes.flatMap((fix) => fix.steps) ?? [];
  return steps.flatMap((step) => (step.kind === 'edit' ? [step.text] : []));
}

function createFile(content: string | readonly number[], modifiedMs: number): FileFact {
  const bytes =
    typeof content === 'string'
      ? encodeConfig({ encoding: 'utf-8', text: content, rest: new Uint8Array(0) })
      : Uint8Array.from(content);
  return { path, exists: true, bytes, modifiedMs };
}

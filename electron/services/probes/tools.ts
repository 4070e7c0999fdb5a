// Which git and Go a developer has here. Neither is needed to build an image; a missing one is an answer.
import type { Fact, ToolsFact } from '../../core/doctor/facts.ts';
import { decodeOutput } from '../../core/text/decode.ts';
import type { Probe, ProbeContext } from './probe.ts';
import { endedWith, known, notAnswered } from './reasons.ts';

export const toolsProbe: Probe<'tools'> = {
  fact: 'tools',
  deadlineMs: 10_000,
  ask: async (context): Promise<Fact<ToolsFact>> => {
    const [git, go] = await Promise.all([
      // "git version 2.52.0.windows.1" and "go version go1.26.2 windows/amd64", in every language.
      readVersion(context, { program: 'git', args: ['--version'], pattern: /\b\d+\.\d\S*/ }),
      readVersion(context, { program: 'go', args: ['version'], pattern: /\bgo\d+\.\d\S*/ }),
    ]);
    if (git.state !== 'known') return git;
    if (go.state !== 'known') return go;
    return known({ git: git.value, go: go.value });
  },
};

async function readVersion(
  { command }: ProbeContext,
  tool: {
    readonly program: 'git' | 'go';
    readonly args: readonly string[];
    readonly pattern: RegExp;
  },
): Promise<Fact<string | null>> {
  const { program, args, pattern } = tool;
  const source = [program, ...args].join(' ');
  const result = await command({ program, args, deadlineMs: 8_000 });
  if (result.outcome === 'not-found') return known(null);
  if (result.outcome !== 'exited') return notAnswered(result, source);
  if (result.exitCode !== 0) return endedWith(source, result.exitCode);
  return known(pattern.exec(decodeOutput(result.stdout))?.[0] ?? null);
}

// `slipway image analyse`: what is in a project, each finding with its place. Nothing of it is run.
import type { Call, ExitCode } from '../command.ts';
import { viewAnalysis } from './analysis-view.ts';
import { readFolder } from './project.ts';

/** 0 nothing stands in the way · 1 a problem was found. Throws `AppError` PROJECT_…. */
export async function analyse(call: Call): Promise<ExitCode> {
  const folder = readFolder(call);
  const { terminal, words, signal } = call;
  const { client } = await call.assemble();
  const analysis = await client.image.analyse({ folder }, { signal });
  if (call.has('json')) {
    const problems = analysis.problems.map(({ what, ...problem }) => ({
      ...problem,
      text: words.tell(what),
      textKey: what.key,
      params: what.params ?? {},
    }));
    terminal.write(`${JSON.stringify({ ...analysis, problems }, null, 2)}\n`);
  } else terminal.print(viewAnalysis(analysis, { words, width: terminal.width }));
  return analysis.problems.some(({ severity }) => severity === 'problem') ? 1 : 0;
}

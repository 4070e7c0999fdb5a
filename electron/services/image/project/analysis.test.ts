// Projects that differ, each with the whole answer that a person gets for it.
import { afterEach, expect, test } from 'vitest';
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { analyseProject } from '../../../core/go-project/analyse-project.ts';
import { moduleRows } from './analysis-modules.test-support.ts';
import { needRows } from './analysis-needs.test-support.ts';
import { goMod, main, plain } from './analysis-plain.test-support.ts';
import { gatherProject } from './gather-project.ts';
import {
  createProjectMachine,
  type ProjectFolder,
  type ProjectTexts,
  writeProject,
} from './project-folder.test-support.ts';

const open: ProjectFolder[] = [];
afterEach(() => {
  for (const project of open.splice(0)) project.remove();
});

async function analyse(texts: ProjectTexts): Promise<ProjectAnalysis> {
  const project = writeProject(texts);
  open.push(project);
  const place = { folder: project.folder, location: 'local' as const };
  const machine = createProjectMachine({ environment: { GOPRIVATE: 'github.com/contoso/*' } });
  const analysis = analyseProject(await gatherProject(machine, place));
  return { ...analysis, folder: 'orders' };
}

/** Sums of the texts, largest part first. */
function measure(texts: ProjectTexts): ProjectAnalysis['context'] {
  const tops = new Map<string, number>();
  for (const [path, text] of Object.entries(texts)) {
    const [top = ''] = path.split('/');
    tops.set(top, (tops.get(top) ?? 0) + Buffer.byteLength(text));
  }
  const largest = [...tops].map(([path, bytes]) => ({ path, bytes }));
  largest.sort((one, other) => other.bytes - one.bytes || (one.path < other.path ? -1 : 1));
  const bytes = largest.reduce((sum, one) => sum + one.bytes, 0);
  return { files: Object.keys(texts).length, bytes, largest: largest.slice(0, 5) };
}

const rows = { ...moduleRows, ...needRows };

test.each(Object.entries(rows))(
  'a person sees what is in a project with %s',
  async (_name, row) => {
    const sent = { ...row.texts };
    if (sent['.dockerignore'] !== undefined)
      delete (sent as Record<string, string>)['web/index.html'];
    expect(await analyse(row.texts)).toEqual({ ...plain, ...row.expected, context: measure(sent) });
  },
);

test('what is beyond the limits is said', async () => {
  const texts: Record<string, string> = { 'go.mod': goMod, 'main.go': main };
  for (let number = 0; number < 30; number++) texts[`p${number}/p.go`] = `package p${number}\n`;
  const project = writeProject(texts);
  open.push(project);
  const limits = { entries: 1_000, goFiles: 10, fileBytes: 100 };
  const place = { folder: project.folder, location: 'local' as const };
  const facts = await gatherProject(createProjectMachine(), place, { limits });
  expect(facts.goFiles.length).toBe(10);
  expect(analyseProject(facts).problems.map(({ id, what }) => [id, what.params?.count])).toEqual([
    ['not-all-read', 21],
  ]);
});

test('a folder that is not there, or is no folder, is said as such', async () => {
  const project = writeProject({ 'go.mod': goMod });
  open.push(project);
  const gather = (folder: string) =>
    gatherProject(createProjectMachine(), { folder, location: 'local' });
  await expect(gather(`${project.folder}/no`)).rejects.toMatchObject({ code: 'PROJECT_NOT_FOUND' });
  const stopped = AbortSignal.abort(new Error('stopped'));
  const place = { folder: project.folder, location: 'local' as const };
  await expect(gatherProject(createProjectMachine(), place, { signal: stopped })).rejects.toThrow(
    'stopped',
  );
});

// What the builder need not see: a smaller context is sent faster, and a change of it builds nothing again.
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import { createDockerignore } from '../dockerignore/dockerignore.ts';
import type { ImagePlan } from '../options/image-plan.ts';

interface Group {
  readonly why: string;
  readonly lines: readonly string[];
}

const groups: readonly Group[] = [
  {
    why: 'History and the files around the code',
    lines: ['.git', '.github', '.gitlab', '.gitlab-ci.yml', '.idea', '.vscode', '**/.DS_Store'],
  },
  {
    why: 'The recipe is not an ingredient',
    lines: [
      '**/Dockerfile*',
      '.dockerignore',
      'compose*.y*ml',
      'docker-compose*.y*ml',
      'slipway.yaml',
      'deploy/kubernetes.yaml',
    ],
  },
  {
    why: 'Results',
    lines: ['bin', 'dist', '**/*.exe', '**/*.test', '**/*.prof', '**/coverage*.out'],
  },
  { why: 'Secrets', lines: ['**/.env', '**/.env.*', '**/.netrc', '**/*.pem', '**/*.key'] },
  {
    why: 'Tests and texts: a change of them compiles nothing',
    lines: ['**/*_test.go', '**/testdata', '**/*.md'],
  },
  { why: 'Other tools', lines: ['**/node_modules', '**/.terraform'] },
];

/** Nothing that the project embeds, reads or compiles is left out. */
export function writeDockerignore(plan: ImagePlan, analysis: ProjectAnalysis): string {
  const needed = listNeeded(plan, analysis);
  const blocks = groups.flatMap(({ why, lines }) => {
    const kept = lines.filter((line) => {
      const { includes } = createDockerignore(line);
      return needed.every((path) => includes(path));
    });
    return kept.length === 0 ? [] : [`# ${why}`, ...kept, ''];
  });
  const vendor = analysis.hasVendor ? [] : ['# Modules are downloaded', 'vendor', ''];
  return [...blocks, ...vendor].join('\n');
}

/** Paths that stand for what must arrive. Patterns of go:embed count by a name that fits them. */
function listNeeded({ compile, sides }: ImagePlan, analysis: ProjectAnalysis): readonly string[] {
  const embedded = analysis.embeds.flatMap(({ pattern, place }) => {
    const folder = place.file.split('/').slice(0, -1).join('/');
    const name = pattern.replace(/^all:/u, '').replaceAll('*', 'x').replaceAll('?', 'x');
    const path = folder === '' ? name : `${folder}/${name}`;
    return name.split('/').at(-1)?.includes('.') ? [path] : [path, ...listInside(path)];
  });
  const read = sides.flatMap(({ folders }) =>
    folders.flatMap((folder) => [folder, ...listInside(folder)]),
  );
  const prebuilt = compile.prebuiltFolder === null ? [] : [`${compile.prebuiltFolder}/x.exe`];
  const main = compile.mainPackage.replace(/^\.\/?/u, '');
  const packages = main === '' ? [] : [`${main}/main.go`];
  const places = analysis.mains.map(({ place }) => place.file);
  return [
    ...embedded,
    ...read,
    ...prebuilt,
    ...packages,
    ...places,
    ...compile.modules.map((folder) => (folder === '.' ? 'go.mod' : `${folder}/go.mod`)),
  ];
}

/** A folder may hold anything that a line above would leave out by its ending. */
const listInside = (folder: string) =>
  ['x', 'x.md', 'x.pem', 'x.key', 'testdata/x'].map((name) => `${folder}/${name}`);

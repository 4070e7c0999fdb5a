// Test support: what the rows of the analysis have in common.
import type { ProjectAnalysis } from '../../../contract/image/project.ts';
import type { ProjectTexts } from './project-folder.test-support.ts';

/** What a project without anything special answers. */
export const plain: Omit<ProjectAnalysis, 'context'> = {
  folder: 'orders',
  name: 'orders',
  location: 'local',
  module: { path: 'example.com/orders', go: '1.24', toolchain: null },
  workspace: [],
  replacedFolders: [],
  mains: [{ folder: '.', name: 'orders', place: { file: 'main.go', line: 3 }, windowsOnly: false }],
  packages: 1,
  testFiles: 0,
  cgo: [],
  embeds: [],
  buildTags: [],
  ports: [],
  healthPath: null,
  needs: [],
  windowsHints: [],
  privateModules: [],
  hasVendor: false,
  hasGoSum: false,
  existing: { dockerfile: null, dockerignore: false, compose: null, slipway: false },
  crlfScripts: [],
  problems: [],
  ms: 0,
};

export const goMod = 'module example.com/orders\n\ngo 1.24\n';
export const main = 'package main\n\nfunc main() {}\n';
export const at = (file: string, line: number, excerpt: string) => ({
  place: { file, line },
  excerpt,
});

export interface Row {
  readonly texts: ProjectTexts;
  readonly expected: Partial<ProjectAnalysis>;
}

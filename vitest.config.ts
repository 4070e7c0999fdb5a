// Unit tests sit beside their files. Those with another ending have lanes of their own: see e2e/lanes/table.ts.
import { defineConfig } from 'vitest/config';

const everywhere = ['electron', 'renderer', 'e2e', 'bench', 'scripts'];
const files = (ending: string) => everywhere.map((folder) => `${folder}/**/*${ending}`);
const special = [
  '.specimen.test.ts',
  '.engine.test.ts',
  '.wine.test.ts',
  '.powershell.test.ts',
  '.fuzz.test.ts',
  '.faults.test.ts',
  '.package.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    // Vitest leaves one processor free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // No test replaces a module, so files share those of their process: a third of the time.
          isolate: false,
          // The grammar of PowerShell is WebAssembly that V8's optimizing compiler runs out of memory over.
          execArgv: ['--liftoff-only'],
          include: files('.test.ts'),
          exclude: special.flatMap((ending) => files(ending)),
        },
      },
      { extends: true, test: { name: 'specimens', include: files('.specimen.test.ts') } },
      {
        extends: true,
        // There is one engine: a file at a time.
        test: { name: 'engine', include: files('.engine.test.ts'), fileParallelism: false },
      },
      { extends: true, test: { name: 'powershell', include: files('.powershell.test.ts') } },
      { extends: true, test: { name: 'faults', include: files('.faults.test.ts') } },
      // The nightly size takes many minutes a parser.
      {
        extends: true,
        test: { name: 'fuzz', include: files('.fuzz.test.ts'), testTimeout: 20 * 60_000 },
      },
      { extends: true, test: { name: 'package', include: files('.package.test.ts') } },
      {
        extends: true,
        // There is one Windows in Wine: a file at a time.
        test: {
          name: 'wine',
          include: files('.wine.test.ts'),
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

// Unit tests sit beside their files. Two kinds have lanes of their own: specimens and the real engine.
import { defineConfig } from 'vitest/config';

const everywhere = ['electron', 'renderer', 'e2e', 'bench'];
const files = (ending: string) => everywhere.map((folder) => `${folder}/**/*${ending}`);
const special = ['.specimen.test.ts', '.engine.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: files('.test.ts'),
          exclude: special.flatMap((ending) => files(ending)),
        },
      },
      { extends: true, test: { name: 'specimens', include: files('.specimen.test.ts') } },
      { extends: true, test: { name: 'engine', include: files('.engine.test.ts') } },
    ],
  },
});

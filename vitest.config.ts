// Unit tests sit beside their files. The specimen lane has a config value of its own in e2e/lanes.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['electron/**/*.test.ts', 'renderer/**/*.test.ts', 'e2e/**/*.test.ts'],
    testTimeout: 20_000,
  },
});

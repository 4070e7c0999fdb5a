// Builds what ships: desktop and command line for Node 20, the sandboxed preload script, and the page.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Installed beside the build instead of bundled: dockerode and node-powershell find files of their own at run time.
const installed = [/^(?:dockerode|electron|node-powershell|ws)(?:\/|$)/];

// What every command needs, in one file: each file more costs the start of `slipway` a millisecond.
const startsTogether =
  /electron.(?:contract|core|services|platform.(?:fake|state|environment)|hosts.(?:cli.(?!main|open)|(?!page)[\w-]+\.ts))|node_modules.(?:@orpc|@standard|i18next|zod)/;

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        external: installed,
        input: {
          desktop: 'electron/hosts/desktop/main.ts',
          slipway: 'electron/hosts/cli/main.ts',
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
          codeSplitting: { groups: [{ name: 'core', test: startsTogether }] },
          // Half the bytes to read at every start, and stack traces keep their names.
          minify: { compress: false, mangle: false, codegen: true },
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external: installed,
        input: { preload: 'electron/hosts/desktop/preload.ts' },
        // A sandboxed preload script has to be CommonJS and one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome120',
      minify: true,
      // Everything by address: the page's policy allows no data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});

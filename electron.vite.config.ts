// Builds what ships: desktop and command line for Node 20, the sandboxed preload script, and the page.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Installed beside the build instead of bundled: dockerode and node-powershell find files of their own at run time.
const installed = [
  /^(?:@grpc\/grpc-js|dockerode|electron|node-powershell|protobufjs|tar-stream|ws)(?:\/|$)/,
];

// Each file more costs the start of `slipway` a millisecond, so it has few. `core` needs nothing else, so version and
// help do without `services`, which makes the schemas; what changes a PC is in files of its own, and so is what only Tune
// or the image wizard needs. A group must never need one that needs it: the built start fails on such a circle.
const groups = [
  {
    name: 'core',
    test: /electron.(?:contract.(?:app-error|languages|layer-ids|wslconfig-keys)|core.(?!mode|tune|desktop|docker.daemon-(?!json)|go-project|image|registry|slipway-file|text.(?:line|merge)))/,
    includeDependenciesRecursively: false,
  },
  {
    name: 'services',
    test: /electron.(?:contract.(?!app-error|languages|layer-ids|wslconfig-keys|config|containers|daemon|image|index|jobs|journal|mode|operation|plans|machine-d|updates)|services.(?!changes|config|containers|image|mode|updates-router)|platform.(?:fake.(?!parse|check-|find)|state|environment)|hosts.(?:assemble|machine-room|open-state))|node_modules.(?:@orpc|@standard|zod)/,
    includeDependenciesRecursively: false,
  },
];

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
          codeSplitting: { groups },
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

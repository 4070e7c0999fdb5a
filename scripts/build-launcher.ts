// Builds slipway.com for both processors from resources/launcher. Go is the only thing it needs: it crosses by itself.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const processors = { x64: 'amd64', arm64: 'arm64' } as const;

/** Writes `<folder>/<x64|arm64>/slipway.com`. Throws when there is no Go, or when it does not compile. */
export function buildLauncher(folder: string): void {
  for (const [name, processor] of Object.entries(processors)) {
    execFileSync(
      'go',
      // No paths and no symbols of the builder's own: the same source gives the same bytes.
      [
        'build',
        '-trimpath',
        '-buildvcs=false',
        '-ldflags=-s -w -buildid=',
        '-o',
        join(folder, name, 'slipway.com'),
        '.',
      ],
      {
        cwd: join(root, 'resources', 'launcher'),
        stdio: 'inherit',
        env: { ...process.env, GOOS: 'windows', GOARCH: processor, CGO_ENABLED: '0' },
      },
    );
  }
}

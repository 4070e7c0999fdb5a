// `npm run doctor:report`: asks the built doctor about this computer and keeps the report in dist/report.json. Fails when
// the answer is no report; what it finds on this computer is for people to read.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const slipway = join(root, 'out', 'main', 'slipway.js');
const { stdout, stderr, status } = spawnSync(process.execPath, [slipway, 'doctor', '--json'], {
  encoding: 'utf8',
  timeout: 300_000,
});
const report = JSON.parse(stdout || '{}') as { readonly layers?: readonly unknown[] };
if (!Array.isArray(report.layers)) throw new Error(`no report, exit code ${status}: ${stderr}`);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist', 'report.json'), stdout);
console.log(`exit code ${status}: dist/report.json`);

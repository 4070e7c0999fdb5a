// `npm test`: runs the lanes this machine has, skips the others by name and with the reason, and adds up.
//   --lane NAME (repeatable)  only these     --provision  first installs what the lanes need
//   --nightly                 the long loops at their full size
//   SLIPWAY_REQUIRE_LANES=a,b names lanes whose absence is a failure.
import { parseArgs } from 'node:util';
import { addCounts, type Counts, type Lane, nothing } from './lane.ts';
import { nightlyMinutes, setNightlySizes } from './nightly.ts';
import { provision } from './provision.ts';
import { lanes } from './table.ts';

const { values } = parseArgs({
  options: {
    lane: { type: 'string', multiple: true },
    provision: { type: 'boolean', default: false },
    nightly: { type: 'boolean', default: false },
  },
});
const required = (process.env.SLIPWAY_REQUIRE_LANES ?? '').split(',').filter(Boolean);
const known = new Set(lanes.map(({ name }) => name));
const strangers = [...(values.lane ?? []), ...required].filter((name) => !known.has(name));
if (strangers.length > 0) {
  console.error(`No lane is called ${strangers.join(', ')}. Lanes: ${[...known].join(', ')}.`);
  process.exit(64);
}
const chosen = lanes.filter(({ name }) => values.lane === undefined || values.lane.includes(name));

// Chromium and Wine name files in the locale's encoding: on a machine without one they find no 电脑.
if (process.platform === 'linux') process.env.LC_ALL = 'C.UTF-8';
if (values.nightly) setNightlySizes();
if (values.provision) await provision(chosen);
let total = nothing;
const lines: string[] = [];
for (const lane of chosen) {
  const { counts, line } = await runLane(lane);
  total = addCounts(total, counts);
  lines.push(line);
}
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runLane(lane: Lane): Promise<{ counts: Counts; line: string }> {
  const reason = await lane.missing();
  if (reason !== undefined) {
    const isRequired = required.includes(lane.name);
    const counts = { ...nothing, ...(isRequired ? { failed: 1 } : { skipped: 1 }) };
    return {
      counts,
      line: `${lane.name}: ${isRequired ? 'FAILED, required but' : 'skipped,'} ${reason}`,
    };
  }
  console.log(`\n== ${lane.name}: ${lane.proves}`);
  const started = performance.now();
  const minutes = values.nightly ? nightlyMinutes : lane.budgetMinutes;
  const signal = AbortSignal.timeout(minutes * 60_000);
  let counts = await lane.run(signal).catch((error: unknown) => {
    console.error(error);
    return { ...nothing, failed: 1 };
  });
  if (signal.aborted) counts = addCounts(counts, { ...nothing, failed: 1 });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const late = signal.aborted ? `, stopped after its ${minutes} minutes` : '';
  const { passed, failed, skipped } = counts;
  return {
    counts,
    line: `${lane.name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s${late}`,
  };
}

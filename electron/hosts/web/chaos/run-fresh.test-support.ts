// A process of its own for what a Slipway that was just started shows of a PC: `FOLDER NOW`, answers with JSON.
import { createRouterClient } from '@orpc/server';
import { installSimulatedClock } from '../../../platform/fake/simulated-clock.test-support.ts';
import { openApp } from './app.test-support.ts';
import { finish } from './live.test-support.ts';
import { takePicture } from './picture.test-support.ts';

const [folder = '', now = ''] = process.argv.slice(2);
const clock = installSimulatedClock(Number(now));
const { router } = await openApp(folder, clock);
const picture = await finish(clock, takePicture(createRouterClient(router)));
process.stdout.write(`${JSON.stringify(picture)}\n`, () => process.exit(0));

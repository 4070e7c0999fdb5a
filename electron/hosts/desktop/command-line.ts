// The app is also the command line of the Windows package: a line that the launcher hands over ends the process here,
// before a window is thought of. Has to stay the first import of main.ts. `ready` is not waited for: it comes later.
import { app } from 'electron';
import { findLaunchedLine } from '../cli/launched/launched-line.ts';

// Packaged, the app's own arguments follow the program; otherwise the app's file stands between.
const line = findLaunchedLine(process.argv.slice(app.isPackaged ? 1 : 2));
if (line !== undefined) {
  const { runLaunched } = await import('../cli/launched/run-launched.ts');
  await runLaunched(line);
}

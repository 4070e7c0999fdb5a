// Tune: what WSL and Docker may use, as a form and as the file, saved with its difference in sight and measured after.
import { useArea } from '../language/use-area.ts';
import { TuneView } from './tune-view.tsx';

/** The texts of the page come with it; it is drawn when both are there. */
export function TunePage() {
  useArea('tune');
  return <TuneView />;
}

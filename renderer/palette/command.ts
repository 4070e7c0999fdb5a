// One row of the palette: what it is called, what it does, and its command line twin where there is one.
import type { ReactElement } from 'react';
import type { Entry } from './search.ts';

export interface Command extends Entry {
  readonly icon: ReactElement;
  /** Shown at the end of the row and copied by Ctrl+C. */
  readonly twin?: string;
  /** Shown at the end of the row where there is no twin. */
  readonly place?: string;
  readonly run: () => void;
}

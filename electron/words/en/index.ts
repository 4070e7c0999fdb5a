// All texts of one language, as the i18next resource of namespace `translation`.
import { cli } from './cli.ts';
import { everywhere } from './everywhere.ts';
import { tuneArea } from './tune-area.ts';

export const en = { ...everywhere, ...tuneArea, cli } as const;

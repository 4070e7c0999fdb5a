// All texts of one language, as the i18next resource of namespace `translation`.
import { cli } from './cli.ts';
import { desktopArea } from './desktop-area.ts';
import { everywhere } from './everywhere.ts';
import { imageArea } from './image-area.ts';
import { tuneArea } from './tune-area.ts';

export const en = { ...everywhere, ...desktopArea, ...tuneArea, ...imageArea, cli } as const;

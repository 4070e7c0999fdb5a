// What only the Go image wizard says; the window loads it with that page.
import { image } from './image.ts';
import { imagePage } from './image-page.ts';

export const imageArea = { image, imagePage } as const;

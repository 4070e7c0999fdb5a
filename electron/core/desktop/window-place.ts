// Where the window opens: where it was on this display, never where no display is any more.
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace extends Place {
  readonly maximized: boolean;
}

export interface Display {
  readonly id: number;
  /** Without the taskbar, in device-independent pixels. */
  readonly workArea: Place;
}

export interface KeptPlaces {
  /** Id of the display the window was last on. */
  readonly last: number | undefined;
  readonly places: Readonly<Record<string, WindowPlace>>;
}

const usual = { width: 1280, height: 800 };

/** `displays` begins with the primary one. The place of the display last used, if it is still there. */
export function choosePlace(kept: KeptPlaces, displays: readonly Display[]): WindowPlace {
  const display = displays.find(({ id }) => id === kept.last) ?? displays[0];
  if (display === undefined) return { x: 0, y: 0, ...usual, maximized: false };
  const { workArea } = display;
  const place = kept.places[display.id];
  const width = Math.min(place?.width ?? usual.width, workArea.width);
  const height = Math.min(place?.height ?? usual.height, workArea.height);
  return {
    x: keepInside(place?.x, workArea.x, workArea.width - width),
    y: keepInside(place?.y, workArea.y, workArea.height - height),
    width,
    height,
    maximized: place?.maximized ?? false,
  };
}

/** In the middle when nothing is known. */
function keepInside(value: number | undefined, start: number, room: number): number {
  return value === undefined
    ? start + Math.floor(room / 2)
    : Math.min(Math.max(value, start), start + room);
}

/** Reads what was kept; anything that is no place is forgotten. */
export function parsePlaces(text: string | undefined): KeptPlaces {
  const stored = parseObject(text);
  const places = Object.entries(asObject(stored.places)).filter(
    (entry): entry is [string, WindowPlace] => isPlace(entry[1]),
  );
  const { last } = stored;
  return {
    last: typeof last === 'number' ? last : undefined,
    places: Object.fromEntries(places),
  };
}

function isPlace(value: unknown): value is WindowPlace {
  const { x, y, width, height, maximized } = asObject(value);
  const isNumber = (one: unknown) => typeof one === 'number' && Number.isFinite(one);
  return (
    isNumber(x) &&
    isNumber(y) &&
    typeof width === 'number' &&
    width >= 400 &&
    typeof height === 'number' &&
    height >= 300 &&
    typeof maximized === 'boolean'
  );
}

function parseObject(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return asObject(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

// What Tune decides by itself: presets, advice and why a measured value differs.
export const tune = {} as const;

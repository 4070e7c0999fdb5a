// The Tune page.
export const tunePage = {} as const;

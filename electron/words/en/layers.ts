// Texts of the domain: layers.
export const layers = {} as const;

// Texts of the domain: errors.
export const errors = {} as const;

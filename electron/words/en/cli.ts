// Texts of the domain: cli.
export const cli = {} as const;

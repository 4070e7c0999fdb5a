// What `slipway image` says.
export const cliImage = {} as const;

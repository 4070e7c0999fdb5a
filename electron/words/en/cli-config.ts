// What `slipway config` says.
export const cliConfig = {} as const;

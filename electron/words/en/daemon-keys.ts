// What each key of daemon.json does.
export const daemonKeys = {} as const;

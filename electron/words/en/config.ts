// What the services say of Tune: why a file could not be read or saved, titles and ends of its jobs.
export const config = {} as const;

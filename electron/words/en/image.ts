// What the Go image wizard decides and advises: analysis, bases, files, lint.
export const image = { project: {}, advice: {}, files: {}, lint: {} } as const;

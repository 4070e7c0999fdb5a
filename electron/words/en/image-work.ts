// What jobs, journal and errors say of images: titles, steps and ends.
export const imageWork = { build: {}, run: {}, verify: {}, publish: {}, lab: {} } as const;

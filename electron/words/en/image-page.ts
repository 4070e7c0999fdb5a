// The pages of the Go image wizard and of the containers.
export const imagePage = {} as const;

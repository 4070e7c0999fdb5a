// Texts of the domain: findings-docker.
export const findingsDocker = {} as const;

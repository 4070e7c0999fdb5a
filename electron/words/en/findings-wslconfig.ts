// Texts of the domain: findings-wslconfig.
export const findingsWslconfig = {} as const;

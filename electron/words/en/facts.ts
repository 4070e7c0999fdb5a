// Texts of the domain: facts.
export const facts = {} as const;

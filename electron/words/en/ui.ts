// Texts of the domain: ui.
export const ui = {} as const;

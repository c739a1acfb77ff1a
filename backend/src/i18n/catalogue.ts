/** Texts of the catalogue routes. */
export const catalogue = {} as const

/** Texts of the sellers routes. */
export const sellers = {} as const

/** Texts of the checkout routes. */
export const checkout = {} as const

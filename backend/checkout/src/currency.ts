/** The one currency of the market, as Medusa writes it. */
export const currency_code = "vnd"

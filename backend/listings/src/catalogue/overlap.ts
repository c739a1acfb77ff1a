/** A transaction may commit this much later than the time it wrote into its rows. */
export const overlap_ms = 2 * 60 * 1000

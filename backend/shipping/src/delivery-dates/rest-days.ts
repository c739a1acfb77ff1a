/**
 * Days on which nobody packs and no carrier delivers. Data: the Labour Code 2019 (articles 111 and 112) names the
 * holidays. That sellers and carriers rest around Tết longer than the law asks is an assumption of the market.
 */
export type RestDays = {
  /** Weekdays of rest, Sunday is 0. */
  weekdays: readonly number[]
  /** Holidays of the solar year, `MM-dd`. */
  yearly: readonly string[]
  /** First day of the lunar year and the Hùng Kings' day (10th of the 3rd month), by solar year. */
  lunar: Readonly<Record<number, { tet: string; hung_kings: string }>>
  /** Days of rest before and after the first day of the lunar year. */
  tet_before: number
  tet_after: number
}

/**
 * The years that are known. Dates of Tết are those of Vietnam's own calendar, which differs from China's in 2030.
 * A year that is not here has no dates of delivery: add it in time.
 */
export const restDays: RestDays = {
  weekdays: [0],
  yearly: ["01-01", "04-30", "05-01", "09-01", "09-02"],
  lunar: {
    2026: { tet: "2026-02-17", hung_kings: "2026-04-26" },
    2027: { tet: "2027-02-06", hung_kings: "2027-04-16" },
    2028: { tet: "2028-01-26", hung_kings: "2028-04-04" },
    2029: { tet: "2029-02-13", hung_kings: "2029-04-23" },
    2030: { tet: "2030-02-02", hung_kings: "2030-04-12" },
  },
  tet_before: 2,
  tet_after: 4,
}

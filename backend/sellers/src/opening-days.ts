/** The days of the week as a seller's row has them, `1` Monday to `7` Sunday, from its text `12345`. */
export const daysOfOpening = (text: string): number[] => [...text].map(Number)

/** The text of some days of the week, each once and in order. */
export const openingOf = (days: readonly number[]): string =>
  [...new Set(days)].sort((a, b) => a - b).join("")

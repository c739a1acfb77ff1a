/** One wrong value of one fact, as it may come to stand in a table. */
export type WrongFact = { field: string; what: string; value: unknown }

const nothing = { what: "nothing", value: null }
const wrong: Record<string, { what: string; value: unknown }[]> = {
  unit: [
    nothing,
    { what: "an empty text", value: "" },
    { what: "blanks", value: "  " },
    { what: "a number", value: 5 },
    { what: "a text too long", value: "x".repeat(61) },
  ],
  ship_class: [
    nothing,
    { what: "another case", value: "Chilled" },
    { what: "an unknown word", value: "hot" },
    { what: "an empty text", value: "" },
    { what: "a number", value: 3 },
    { what: "a list", value: ["chilled"] },
  ],
  perishable: [
    nothing,
    { what: "a word", value: "yes" },
    { what: "the word true", value: "true" },
    { what: "a number", value: 1 },
  ],
  season_months: [
    nothing,
    { what: "month 0", value: [0] },
    { what: "month 13", value: [1, 13] },
    { what: "half a month", value: [1.5] },
    { what: "a month in words", value: ["1"] },
    { what: "a text", value: "1,2" },
    { what: "a list with nothing in it", value: [null] },
  ],
  producer_own: [nothing, { what: "a word", value: "yes" }, { what: "a number", value: 0 }],
  processing_level: [
    nothing,
    { what: "another case", value: "Raw" },
    { what: "an unknown word", value: "cooked" },
    { what: "an empty text", value: "" },
    { what: "a number", value: 1 },
  ],
  is_sample: [nothing, { what: "a word", value: "no" }, { what: "a number", value: 0 }],
}

/** Every fact of the table through every wrong value. */
export const wrongFacts: WrongFact[] = Object.entries(wrong).flatMap(([field, values]) =>
  values.map((value) => ({ field, ...value }))
)

/** Weights that are none; Medusa's own column takes them all. */
export const wrongWeights: WrongFact[] = [
  nothing,
  { what: "zero", value: 0 },
  { what: "less than nothing", value: -5 },
  { what: "half a gram", value: 1300.5 },
  { what: "more than anything weighs", value: 1_000_001 },
  { what: "no number", value: Number.NaN },
].map((value) => ({ field: "weight_g", ...value }))

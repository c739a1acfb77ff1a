import type { ColumnOptions } from "typeorm"

/** A bigint column of whole VND or a counter, as a number: both stay far below 2^53. */
export const bigintColumn: ColumnOptions = {
  type: "bigint",
  transformer: {
    to: (value: unknown) => value,
    from: (value: unknown) => (value === null || value === undefined ? null : Number(value)),
  },
}

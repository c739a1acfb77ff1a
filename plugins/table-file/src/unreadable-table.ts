/** Why a file is not taken as a table; stable, for programs. */
export type UnreadableReason = "encoding_unknown" | "no_workbook" | "damaged" | "too_large" | "unsafe"

/** A file that cannot be read as a table. `message` is English; who speaks with people words the `reason`. */
export class UnreadableTable extends Error {
  constructor(
    readonly reason: UnreadableReason,
    message: string
  ) {
    super(message)
  }
}

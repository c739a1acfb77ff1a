const invalid = ["invalid_request"] as const
const conflict = ["conflict"] as const

/** The codes with which sheets of goods are refused, and as which kinds. */
export const goodsSheetProblems = {
  sheet_unreadable: invalid,
  import_not_draft: conflict,
  import_not_done: conflict,
  import_has_faults: conflict,
  import_changed: conflict,
  import_column_twice: invalid,
} as const

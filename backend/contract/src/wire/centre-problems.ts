const invalid = ["invalid_request"] as const
const conflict = ["conflict"] as const

/** What is refused of what the centre does for sellers and goods: moderation, coverage, training, breaks, imports. */
export const centreProblems = {
  takedown_stands: conflict,
  takedown_exists: conflict,
  takedown_time_wrong: invalid,
  reports_full: conflict,
  measure_columns_missing: invalid,
  lesson_result_wrong: invalid,
  pause_days_wrong: invalid,
  class_closed: conflict,
  class_not_closed: conflict,
  class_full: conflict,
} as const

const invalid = ["invalid_request"] as const
const conflict = ["conflict"] as const

/** The codes with which reviews and messages are refused, and as which kinds. */
export const reviewProblems = {
  review_not_open: conflict,
  review_too_late: conflict,
  review_answered: conflict,
  review_photo_unknown: invalid,
  review_words_refused: invalid,
  review_moved_on: conflict,
  review_reason_missing: invalid,
  question_contact_refused: invalid,
  question_photo_unknown: invalid,
  question_full: conflict,
  question_moved_on: conflict,
} as const

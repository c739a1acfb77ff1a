/** What refuses photos that are sent: the sending, and each picture by its content. */
export const photoProblems = [
  "upload_missing",
  "upload_too_many",
  "upload_too_large",
  "upload_malformed",
  "picture_too_large",
  "picture_too_many_pixels",
  "picture_unknown_format",
  "picture_heic_unreadable",
  "picture_animated",
  "picture_unsafe",
  "picture_broken",
  "picture_queue_full",
] as const

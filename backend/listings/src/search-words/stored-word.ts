import type { StaffSearchWord } from "@chophien/contract/staff/search-words"
import type { StoredWord } from "../modules/search-word/service"

/** Words as staff's page shows them. */
export const staffWord = ({ updated_at, ...word }: StoredWord): StaffSearchWord => ({
  ...word,
  changed_at: updated_at.toISOString(),
})

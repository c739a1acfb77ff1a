import { t } from "../i18n"
import { ApiError } from "./client"

/** What to tell a person about a failure: the backend's own words where it has some, otherwise ours. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return t("no_network")
  if (error.status === 401) return t("signed_out")
  if (error.code === "unknown_shape") return t("answer_unreadable")
  return error.message || t("server_trouble")
}

import { exportAuditEntries, listAuditEntries, readAuditFilters } from "@chophien/contract/staff/audit-log"
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query"
import { callRoute } from "./kit/call-route"
import { useTexts } from "./kit/texts"

export const audit_page_size = 50
const key = ["chophien", "audit-log"] as const

/** What the log is looked through for; an empty text filters nothing. */
export type AuditSearch = { actor_id: string; action: string; object_id: string; from: string; to: string }
export const wholeLog: AuditSearch = { actor_id: "", action: "", object_id: "", from: "", to: "" }

const filled = (search: AuditSearch): Partial<AuditSearch> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []))
  )

/** A page of the log. */
export function useAuditEntries(search: AuditSearch, offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, search, offset, language],
    queryFn: () =>
      callRoute(listAuditEntries, {
        query: { ...filled(search), limit: audit_page_size, offset },
        language,
      }),
    placeholderData: keepPreviousData,
  })
}

/** Who stands in the log, and which actions. */
export function useAuditFilters() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "filters", language],
    queryFn: () => callRoute(readAuditFilters, { language }),
  })
}

/** Saves the log as a file; answers whether all entries are in it. */
export function useAuditExport() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (search: AuditSearch) => {
      const { file_name, csv, is_complete } = await callRoute(exportAuditEntries, {
        query: filled(search),
        language,
      })
      const link = document.createElement("a")
      link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }))
      link.download = file_name
      link.click()
      URL.revokeObjectURL(link.href)
      return is_complete
    },
  })
}

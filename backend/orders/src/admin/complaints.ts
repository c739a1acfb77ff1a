import type { Body } from "@chophien/contract"
import {
  type complaintFilters,
  decideComplaint,
  exportComplaint,
  listComplaints,
  readComplaint,
} from "@chophien/contract/staff/complaints"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

export const complaint_page_size = 20
const key = ["chophien", "complaints"] as const

/** A page of the complaints of one kind. */
export function useComplaints(state: (typeof complaintFilters)[number], offset: number) {
  const { language } = useTexts()
  const query = { state, offset, limit: complaint_page_size }
  return useQuery({
    queryKey: [...key, query, language],
    queryFn: () => callRoute(listComplaints, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** One complaint with all that happened. */
export function useComplaint(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, id, language],
    queryFn: () => callRoute(readComplaint, { params: { id }, language }),
  })
}

/** Takes a complaint up or decides it. */
export function useDecision(id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof decideComplaint>) =>
      callRoute(decideComplaint, { params: { id }, body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Saves a complaint as a table for an authority. */
export function useComplaintExport(id: string) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async () => {
      const { file_name, csv } = await callRoute(exportComplaint, { params: { id }, language })
      const link = document.createElement("a")
      link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }))
      link.download = file_name
      link.click()
      URL.revokeObjectURL(link.href)
    },
  })
}

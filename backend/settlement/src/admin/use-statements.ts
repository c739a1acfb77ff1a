import type { Body } from "@chophien/contract"
import {
  bookStatement,
  listStatementMappings,
  previewStatement,
  saveStatementMapping,
} from "@chophien/contract/staff/statements"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "statement-mappings"] as const

/** How the statements of banks are read. */
export function useMappings() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, language],
    queryFn: () => callRoute(listStatementMappings, { language }),
  })
}

/** Keeps how a bank's statement is read. */
export function useSaveMapping() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof saveStatementMapping>) =>
      callRoute(saveStatementMapping, { body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Shows what would become of a file's rows. */
export function usePreview() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: (body: Body<typeof previewStatement>) => callRoute(previewStatement, { body, language }),
  })
}

/** Books a statement; payouts and what waits are read again after it. */
export function useBook() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      callRoute(bookStatement, { params: { id }, body: { reason }, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["chophien"] }),
  })
}

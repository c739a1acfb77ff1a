import type { Body } from "@chophien/contract"
import {
  listBankFiles,
  previewBankFile,
  removeBankFile,
  saveBankFile,
} from "@chophien/contract/staff/bank-files"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "bank-files"] as const

/** How banks want their files of many transfers. */
export function useBankFiles() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, language],
    queryFn: async () => (await callRoute(listBankFiles, { language })).bank_files,
  })
}

/** Keeps how a bank wants its file. */
export function useSaveBankFile() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof saveBankFile>) => callRoute(saveBankFile, { body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Shows what such a file looks like. */
export function usePreviewBankFile() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: (body: Body<typeof previewBankFile>) => callRoute(previewBankFile, { body, language }),
  })
}

/** Forgets how a bank wants its file. */
export function useRemoveBankFile() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => callRoute(removeBankFile, { params: { id }, body: {}, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

import { exportOverview, readOverview } from "@chophien/contract/staff/overview"
import { useMutation, useQuery } from "@tanstack/react-query"
import { AskError } from "./kit/api"
import { callRoute } from "./kit/call-route"
import { saveFile } from "./kit/save-file"
import { useTexts } from "./kit/texts"

/** How the market does; null where the room that counts it does not run. */
export function useOverviewNumbers() {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "overview-numbers", language],
    refetchInterval: 120_000,
    retry: false,
    queryFn: async () => {
      try {
        return await callRoute(readOverview, { language })
      } catch (error) {
        if (error instanceof AskError && (error.status === 404 || error.status === 403)) return null
        throw error
      }
    },
  })
}

/** Saves the numbers as a workbook. */
export function useOverviewFile() {
  const { language } = useTexts()
  return useMutation({ mutationFn: async () => saveFile(await callRoute(exportOverview, { language })) })
}

import {
  type CoveredCommune,
  exportCoverage,
  importMeasures,
  readCoverage,
  removeMeasures,
} from "@chophien/contract/staff/coverage"
import { callRoute, contentOf, saveFile, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "coverage"] as const

/** How many sellers a commune has, whatever their standing. */
export const sellersOf = ({ sellers }: CoveredCommune): number =>
  sellers.active + sellers.pending + sellers.suspended

/** By what communes are coloured and compared. */
export const coverageMeasures = ["sellers", "goods", "sales", "trained", "xanh"] as const
export type CoverageMeasure = (typeof coverageMeasures)[number]

/** A commune's number of a measure; null where nobody knows it. */
export const numberOf = (commune: CoveredCommune, measure: CoverageMeasure): number | null =>
  measure === "sellers" ? sellersOf(commune) : commune[measure]

/** The communes of a province; of the one with the most sellers where none is named. */
export function useCoverage(province_code: string | null) {
  const { language } = useTexts()
  const query = province_code ? { province_code } : {}
  return useQuery({
    queryKey: [...key, query, language],
    queryFn: () => callRoute(readCoverage, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** Saves the table as a file. */
export function useCoverageFile(province_code: string | undefined) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (format: "csv" | "xlsx") =>
      saveFile(
        await callRoute(exportCoverage, {
          query: { format, ...(province_code ? { province_code } : {}) },
          language,
        })
      ),
  })
}

/** Reads a table of the province's measure, or writes it. */
export function useMeasures(province_code: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return {
    read: useMutation({
      mutationFn: async ({ file, as_of, write }: { file: File; as_of: string; write: boolean }) =>
        await callRoute(importMeasures, {
          body: {
            content: await contentOf(file),
            file_name: file.name.slice(0, 200),
            as_of,
            province_code,
            write,
          },
          language,
        }),
      onSuccess: ({ written }) => (written ? client.invalidateQueries({ queryKey: key }) : undefined),
    }),
    remove: useMutation({
      mutationFn: () => callRoute(removeMeasures, { body: { province_code }, language }),
      onSuccess: () => client.invalidateQueries({ queryKey: key }),
    }),
  }
}

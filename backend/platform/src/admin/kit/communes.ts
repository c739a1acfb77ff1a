import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { z } from "zod"
import { ask } from "./api"
import { useTexts } from "./texts"

export const communeSchema = z.object({
  code: z.string(),
  name: z.string(),
  full_name: z.string(),
  province_code: z.string(),
  province_name: z.string(),
  former: z.string().nullish(),
})
export type Commune = z.infer<typeof communeSchema>
export const communesSchema = z.object({ communes: z.array(communeSchema) })

/** Communes whose name, or former name, is like what was typed. */
export function useCommunes(q: string) {
  const { language } = useTexts()
  return useQuery({
    enabled: q.trim().length > 0,
    queryKey: ["chophien", "communes", q.trim()],
    queryFn: () =>
      ask(`/admin/gazetteer/communes?q=${encodeURIComponent(q.trim())}&limit=12`, communesSchema, {
        language,
      }),
    placeholderData: keepPreviousData,
    staleTime: 3_600_000,
  })
}

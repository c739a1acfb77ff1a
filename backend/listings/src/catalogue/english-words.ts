import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The locale under which staff write English words in the Admin (`/app/settings/translations`). */
export const english_locale = "en-US"

const text = z
  .string()
  .trim()
  .min(1)
  .nullish()
  .catch(null)
  .transform((words) => words ?? null)
const wordsSchema = z.object({ title: text, description: text })

/** What something is called and how it is described in English; null where nobody wrote it. */
export type EnglishWords = z.output<typeof wordsSchema>

/** English words of products or sellers by id, as Medusa's Translation module keeps them. */
export async function readEnglish(
  container: MedusaContainer,
  reference: "product" | "seller",
  ids: string[]
): Promise<Map<string, EnglishWords>> {
  if (!ids.length) return new Map()
  const rows = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations(
      { reference, reference_id: ids, locale_code: english_locale },
      { select: ["id", "reference", "reference_id", "translations"], take: ids.length }
    )
  return new Map(rows.map((row) => [row.reference_id, wordsSchema.parse(row.translations)]))
}

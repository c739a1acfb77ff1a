import { z } from "@medusajs/framework/zod"

/** A page of a list: at most 50 rows. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(50).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

/** No query, no body. */
export const nothing = z.strictObject({})

/** What a person typed into a search: at most 200 characters, NFC, without control characters. */
export const typedWords = z
  .string()
  .max(200)
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/\p{C}+/gu, " ")
      .trim()
  )

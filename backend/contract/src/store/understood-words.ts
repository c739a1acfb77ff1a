import * as z from "zod/mini"

/** How the words of a search were understood. */
export const understoodSchema = z.object({
  /** What was looked for instead of what was typed, where slips were mended. */
  corrected: z.nullable(z.string()),
  /** Typed words that were left out, as nothing has them all. */
  dropped: z.array(z.string()),
  /** Places among the words, with the communes of today that sell. */
  places: z.array(
    z.object({
      typed: z.string(),
      /** In full, as it is or was called. */
      name: z.string(),
      is_former: z.boolean(),
      communes: z.array(z.object({ slug: z.string(), name: z.string() })),
    })
  ),
  /** Words that stand for others: what was typed, and what that finds. */
  meanings: z.array(z.object({ typed: z.string(), finds: z.array(z.string()) })),
  /** Words of the shop that may have been meant, where nothing was found. */
  did_you_mean: z.array(z.string()),
})
export type Understood = z.infer<typeof understoodSchema>

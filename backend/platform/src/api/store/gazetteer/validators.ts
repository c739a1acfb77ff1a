import { z } from "@medusajs/framework/zod"
import { typedWords } from "../../../pages"

/** GET /store/gazetteer/communes and GET /admin/gazetteer/communes */
export const communesQuery = z.strictObject({
  q: typedWords.default(""),
  province_code: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

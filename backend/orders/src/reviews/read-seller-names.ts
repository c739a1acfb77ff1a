import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const sellersSchema = z.array(z.object({ id: z.string(), name: z.string() }))

/** The names of some sellers, by id. */
export async function readSellerNames(
  container: MedusaContainer,
  ids: readonly string[]
): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "seller", fields: ["id", "name"], filters: { id: [...new Set(ids)] } })
  return new Map(sellersSchema.parse(data).map(({ id, name }) => [id, name]))
}

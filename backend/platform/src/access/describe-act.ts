import { z } from "@medusajs/framework/zod"

const withSeller = z.object({ seller_id: z.string() })

/** An act as the audit log names it. */
export type ActName = {
  action: string
  object_type: string
  object_id: string | null
  for_seller_id: string | null
}

/**
 * What a write below /admin is, by the pattern of its route: the words of the path. Where the path does not end with a
 * word for what was done, that is added.
 *
 * @example
 * describeAct("POST", "/admin/orders/:id/cancel", { id: "order_1" }, {}) // action "orders.cancel", object_id "order_1"
 * describeAct("DELETE", "/admin/products/:id", { id: "prod_1" }, {}) // action "products.delete"
 */
export function describeAct(
  method: string,
  pattern: string,
  params: Readonly<Record<string, string>>,
  body: unknown
): ActName {
  const parts = pattern.split("/").filter(Boolean).slice(1)
  const words = parts.filter((part) => !part.startsWith(":"))
  const isOne = parts.at(-1)?.startsWith(":")
  const ending =
    method === "DELETE" ? "delete" : isOne ? "update" : words.length === parts.length ? "create" : null
  const isNamed = words.length > 1 && !isOne && ending === "create"
  const named = parts.find((part) => part.startsWith(":"))?.slice(1)
  const object_type = words[0] ?? "admin"
  const object_id = named ? (params[named] ?? null) : null
  return {
    action: [...words, ...(ending && !isNamed ? [ending] : [])].join("."),
    object_type,
    object_id,
    for_seller_id:
      object_type === "sellers" ? object_id : (withSeller.safeParse(body).data?.seller_id ?? null),
  }
}

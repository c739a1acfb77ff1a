import type { SearchTypes } from "@medusajs/framework/types"

/** A field at the end of its dotted path. */
export type Leaf = { path: string; field: SearchTypes.SearchFieldDefinition }

/** The leaves of an index's fields; objects give those inside them. */
export function leaves(fields: Record<string, SearchTypes.SearchFieldDefinition>, prefix = ""): Leaf[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = prefix + name
    return field.type === "object" ? leaves(field.fields ?? {}, `${path}.`) : [{ path, field }]
  })
}

/** Whether a field takes part in matching words, and how much it counts beside the others. */
export function searchWeight({ searchable }: SearchTypes.SearchFieldDefinition): number | null {
  if (!searchable) return null
  return searchable === true ? 1 : (searchable.weight ?? 1)
}

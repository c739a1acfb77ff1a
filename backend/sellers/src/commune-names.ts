import { readPlaces } from "@chophien/gazetteer-vietnam"
import type { MedusaContainer } from "@medusajs/framework/types"

/** The full names of some communes, `Xã Pà Cò`, by code. */
export async function readCommuneNames(
  container: MedusaContainer,
  codes: readonly string[]
): Promise<Map<string, string>> {
  const places = await readPlaces(container, [...new Set(codes)])
  return new Map([...places].map(([code, { commune_full_name }]) => [code, commune_full_name]))
}

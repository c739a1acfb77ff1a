import type { Answer, ReadQuery } from "@chophien/contract"
import type { listStaffSellers as route, SellerSort } from "@chophien/contract/staff/sellers"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { fold } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { showStaffSellers } from "../staff-seller-view"

const orders: Readonly<Record<SellerSort, Record<string, "ASC" | "DESC">>> = {
  newest: { created_at: "DESC", id: "DESC" },
  oldest: { created_at: "ASC", id: "ASC" },
  name: { name: "ASC", id: "ASC" },
}

/** The communes in which there are sellers, by code, with their names as they are searched. */
async function foldedCommunes(
  container: MedusaContainer,
  service: SellerModuleService
): Promise<[code: string, name: string][]> {
  const rows = await service.listSellers({}, { select: ["commune_code"], take: null })
  const places = await readPlaces(container, [...new Set(rows.map(({ commune_code }) => commune_code))])
  return [...places].map(([code, { commune_full_name }]) => [code, fold(commune_full_name)])
}

/** What of a seller has a word, which is letters and digits alone: its own words, its commune's name, a member's address. */
async function filterOfWords(container: MedusaContainer, service: SellerModuleService, words: string[]) {
  if (!words.length) return {}
  const communes = await foldedCommunes(container, service)
  return {
    $and: await Promise.all(
      words.map(async (word) => {
        const members = await service.listMembers(
          { email: { $like: `%${word}%` } },
          { select: ["seller_id"], take: null }
        )
        return {
          $or: [
            { folded: { $like: `%${word}%` } },
            { commune_code: communes.filter(([, name]) => name.includes(word)).map(([code]) => code) },
            { id: members.map(({ seller_id }) => seller_id) },
          ],
        }
      })
    ),
  }
}

/** A page of the sellers that fit words and filters, and how many there are in all. */
export async function listStaffSellers(
  container: MedusaContainer,
  { q, status, kind, commune_code, officer_id, sort, limit, offset }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const words = fold(q ?? "")
    .split(" ")
    .filter(Boolean)
  const [rows, count] = await service.listAndCountSellers(
    {
      ...(status ? { status } : {}),
      ...(kind ? { kind } : {}),
      ...(commune_code ? { commune_code } : {}),
      ...(officer_id ? { officer_id: officer_id === "none" ? null : officer_id } : {}),
      ...(await filterOfWords(container, service, words)),
    },
    { relations: ["members"], order: orders[sort], take: limit, skip: offset }
  )
  return { sellers: await showStaffSellers(container, rows), count, limit, offset }
}

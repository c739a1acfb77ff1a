import { readPlaces } from "@chophien/gazetteer-vietnam/places"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { fold } from "./handles"
import SellerOrderLink from "./links/seller-order"
import SellerProductLink from "./links/seller-product"
import { SELLER_MODULE } from "./modules/seller"
import type SellerModuleService from "./modules/seller/service"
import type { SellerStatus } from "./modules/seller/types"
import { texts } from "./texts"

type SellerService = SellerModuleService
type Row = Awaited<ReturnType<SellerService["listSellers"]>>[number]

/** Sellers as staff see them, a page of them, and how many there are in all. */
export async function listAdminSellers(
  container: MedusaContainer,
  { q, status, limit, offset }: { q?: string; status?: SellerStatus; limit: number; offset: number }
) {
  const words = fold(q ?? "")
    .split(/\s+/)
    .filter(Boolean)
  const [rows, count] = await container.resolve<SellerService>(SELLER_MODULE).listAndCountSellers(
    {
      ...(status ? { status } : {}),
      ...(words.length
        ? { $and: words.map((word) => ({ folded: { $like: `%${word.replace(/[\\%_]/g, "\\$&")}%` } })) }
        : {}),
    },
    { relations: ["members"], order: { created_at: "DESC", id: "DESC" }, take: limit, skip: offset }
  )
  return { sellers: await adminSellersOf(container, rows), count, limit, offset }
}

/** One seller as staff see it. @throws Problem `not_found` */
export async function readAdminSeller(container: MedusaContainer, id: string) {
  const rows = await container
    .resolve<SellerService>(SELLER_MODULE)
    .listSellers({ id }, { relations: ["members"] })
  const [seller] = await adminSellersOf(container, rows)
  if (!seller) throw new Problem("not_found", texts.not_found)
  return seller
}

async function adminSellersOf(container: MedusaContainer, rows: Row[]) {
  const ids = rows.map((row) => row.id)
  const [places, listings, orders] = await Promise.all([
    readPlaces(
      container,
      rows.map((row) => row.commune_code)
    ),
    countLinks(container, SellerProductLink.entryPoint, ids),
    countLinks(container, SellerOrderLink.entryPoint, ids),
  ])
  return rows.map((row) => ({
    id: row.id,
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    status: row.status,
    province_code: row.province_code,
    commune_code: row.commune_code,
    commune_full_name: places.get(row.commune_code)?.commune_full_name ?? "",
    address_line: row.address_line,
    phone: row.phone,
    email: row.email,
    description: row.description,
    picture_url: row.picture_url,
    is_sample: row.is_sample,
    approved_at: row.approved_at,
    suspended_at: row.suspended_at,
    suspended_reason: row.suspended_reason,
    created_at: row.created_at,
    members: row.members.map(({ id, name, email, phone, role, joined_at, invite_expires_at }) => ({
      id,
      name,
      email,
      phone,
      role,
      joined_at,
      invite_expires_at,
    })),
    counts: { listings: listings.get(row.id) ?? 0, orders: orders.get(row.id) ?? 0 },
  }))
}

const linksSchema = z.array(z.object({ seller_id: z.string() }))

async function countLinks(
  container: MedusaContainer,
  entity: string,
  seller_ids: string[]
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (!seller_ids.length) return counts
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["seller_id"], filters: { seller_id: seller_ids } })
  for (const { seller_id } of linksSchema.parse(data)) counts.set(seller_id, (counts.get(seller_id) ?? 0) + 1)
  return counts
}

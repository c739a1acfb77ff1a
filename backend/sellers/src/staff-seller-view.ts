import type { StaffSeller } from "@chophien/contract/staff/sellers"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { readOfficers } from "@chophien/platform/use-cases/read-officers"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import SellerOrderLink from "./links/seller-order"
import SellerProductLink from "./links/seller-product"
import type { MemberRow, SellerRow } from "./modules/seller/service"

/** A seller's row with its members. */
type Row = Omit<SellerRow, "members" | "uploads"> & { members: Omit<MemberRow, "seller">[] }

/** Sellers as staff see them. */
export async function showStaffSellers(container: MedusaContainer, rows: Row[]): Promise<StaffSeller[]> {
  const ids = rows.map((row) => row.id)
  const [places, listings, orders, officers] = await Promise.all([
    readPlaces(
      container,
      rows.map((row) => row.commune_code)
    ),
    countLinks(container, SellerProductLink.entryPoint, ids),
    countLinks(container, SellerOrderLink.entryPoint, ids),
    readOfficers(container, [...new Set(rows.flatMap(({ officer_id }) => officer_id ?? []))]),
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
    phone: localPhone(row.phone),
    email: row.email,
    tax_code: row.tax_code,
    description: row.description,
    picture_url: row.picture_url,
    is_sample: row.is_sample,
    officer: officers.find(({ id }) => id === row.officer_id) ?? null,
    approved_at: timeOf(row.approved_at),
    suspended_at: timeOf(row.suspended_at),
    suspended_reason: row.suspended_reason,
    created_at: new Date(row.created_at).toISOString(),
    members: row.members.map(({ id, name, email, phone, role, joined_at, invite_expires_at }) => ({
      id,
      name,
      email,
      phone: phone === null ? null : localPhone(phone),
      role,
      joined_at: timeOf(joined_at),
      invite_expires_at: timeOf(invite_expires_at),
    })),
    counts: { listings: listings.get(row.id) ?? 0, orders: orders.get(row.id) ?? 0 },
  }))
}

const timeOf = (moment: Date | null): string | null => (moment ? new Date(moment).toISOString() : null)

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

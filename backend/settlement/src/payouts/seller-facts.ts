import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import { withoutDiacritics } from "@chophien/vocabulary/fold"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What a seller is known by, as far as paying it goes. */
export type SellerFacts = {
  id: string
  name: string
  status: string
  email: string | null
  /** The seller's own name and those of its members. */
  names: string[]
  members: { id: string; email: string; name: string }[]
}

/** Some sellers, by their ids. */
export async function readSellerFacts(
  container: MedusaContainer,
  ids: string[]
): Promise<Map<string, SellerFacts>> {
  if (!ids.length) return new Map()
  const sellers = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: ids }, { relations: ["members"], take: ids.length })
  return new Map(
    sellers.map(({ id, name, status, email, members }) => [
      id,
      {
        id,
        name,
        status,
        email,
        names: [name, ...members.map((member) => member.name)],
        members: members.map((member) => ({ id: member.id, email: member.email, name: member.name })),
      },
    ])
  )
}

/** A name as banks write it: without marks, in capitals, letters and digits alone. */
const bankName = (name: string): string =>
  withoutDiacritics(name.normalize("NFC"))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")

/**
 * Whether the holder of a bank account is a seller or one of its members, as banks write names: `HTX` stands for
 * `Hợp tác xã`.
 */
export function holderFits(holder: string, names: readonly string[]): boolean {
  const short = (name: string) =>
    bankName(name)
      .replace(/^HOPTACXA/, "HTX")
      .replace(/^TOHOPTAC/, "THT")
      .replace(/^CONGTY/, "CTY")
  return names.some((name) => bankName(name) !== "" && short(name) === short(holder))
}

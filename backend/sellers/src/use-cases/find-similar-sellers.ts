import type { Answer } from "@chophien/contract"
import type { listSimilarSellers as route } from "@chophien/contract/staff/sellers"
import { readPlaces } from "@chophien/gazetteer-vietnam"
import { localPhone } from "@chophien/vocabulary/phone"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import { similaritiesOf, tellingWords } from "../similar-sellers"

type Wanted = {
  name: string
  commune_code?: string | undefined
  phone?: string | undefined
  tax_code?: string | undefined
  member?: { phone?: string | undefined }
}

/** As many as a person looks through. */
const shown_max = 5
const candidates_max = 500

/** Sellers that may be the one that is about to be made, the surest first. */
export async function findSimilarSellers(
  container: MedusaContainer,
  { name, commune_code, phone, tax_code, member }: Wanted
): Promise<Answer<typeof route>["sellers"]> {
  const service = container.resolve<SellerModuleService>(SELLER_MODULE)
  const phones = [phone, member?.phone].filter((one) => one !== undefined)
  const words = tellingWords(name)
  const named = words.length ? [{ $and: words.map((word) => ({ folded: { $like: `%${word}%` } })) }] : []
  const callers = phones.length ? await service.listMembers({ phone: phones }, { select: ["seller_id"] }) : []
  const rows = await service.listSellers(
    {
      $or: [
        ...named,
        ...(commune_code ? [{ commune_code }] : []),
        ...(phones.length ? [{ phone: phones }] : []),
        ...(tax_code ? [{ tax_code }] : []),
        { id: callers.map(({ seller_id }) => seller_id) },
      ],
    },
    { relations: ["members"], take: candidates_max, order: { created_at: "DESC" } }
  )
  const like = rows
    .map((row) => ({
      row,
      like: similaritiesOf(
        { name, commune_code, phones, tax_code },
        {
          ...row,
          phones: [row.phone, ...row.members.map((one) => one.phone)].filter((one) => one !== null),
        }
      ),
    }))
    .filter(({ like }) => like.length)
    .sort((a, b) => b.like.length - a.like.length)
    .slice(0, shown_max)
  const places = await readPlaces(
    container,
    like.map(({ row }) => row.commune_code)
  )
  return like.map(({ row, like }) => ({
    id: row.id,
    name: row.name,
    status: row.status,
    commune_full_name: places.get(row.commune_code)?.commune_full_name ?? "",
    phone: localPhone(row.phone),
    like,
  }))
}

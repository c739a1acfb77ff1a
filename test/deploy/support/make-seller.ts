import type { CreateListing } from "@chophien/listings/listing-input"
import type { ApproveSellersInput, CreateSellerInput } from "@chophien/sellers/workflows/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const created = z.object({ seller: z.object({ id: z.string() }), member: z.object({ id: z.string() }) })

/** Run by `medusa exec` on a store that was just seeded for production: its first seller, with one listing. */
export default async function makeSeller({ container }: { container: MedusaContainer }): Promise<void> {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const run = async (workflow: string, input: unknown): Promise<unknown> =>
    (await engine.run(workflow, { input })).result
  const seller: CreateSellerInput = {
    name: "HTX Gà đen Pà Cò",
    kind: "cooperative",
    province_code: "25",
    commune_code: "05128",
    address_line: "Xóm Chà Đáy",
    phone: "+84912345678",
    member: { name: "Sùng A Páo", email: "ga@vidu.vn" },
  }
  const { seller: made, member } = created.parse(await run("create-seller", seller))
  await run("approve-sellers", {
    seller_ids: [made.id],
    approved_by: "tests",
    send_invitations: false,
  } satisfies ApproveSellersInput)
  await run("set-member-password", { member_id: member.id, password: "mật khẩu của người bán" })
  const listing: CreateListing = {
    seller_id: made.id,
    title: "Gà đen Pà Cò",
    handle: "ga-den",
    category_slug: "gia-cam",
    description: "Gà đen của người Mông, nuôi thả trên núi.",
    unit: "con ~1,3 kg",
    ship_class: "ambient",
    perishable: false,
    season_months: [],
    producer_own: true,
    processing_level: "raw",
    picture_urls: [],
    publish: true,
    variants: [{ title: "Con 1,3 kg", price: 350_000, weight_g: 1300, stock: 10 }],
  }
  await run("create-listings", { listings: [listing] })
}

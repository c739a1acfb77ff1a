import type { GazetteerInput } from "@chophien/gazetteer-vietnam"
import type { CreateListing } from "@chophien/listings/listing-input"
import type StaffService from "@chophien/platform/modules/staff/service"
import type { ApproveSellersInput, CreateSellerInput } from "@chophien/sellers/workflows/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const keys = z.array(z.object({ id: z.string(), token: z.string() }))
const withId = z.object({ id: z.string() })
const created = z.object({ seller: z.object({ id: z.string() }), member: z.object({ id: z.string() }) })

const provinces = [
  { code: "25", name: "Phú Thọ", full_name: "Tỉnh Phú Thọ" },
  { code: "01", name: "Hà Nội", full_name: "Thành phố Hà Nội" },
  { code: "79", name: "Hồ Chí Minh", full_name: "Thành phố Hồ Chí Minh" },
]
const communes = [
  { code: "05128", name: "Pà Cò", full_name: "Xã Pà Cò", type: "xã" as const, province_code: "25" },
  {
    code: "07900",
    name: "Việt Trì",
    full_name: "Phường Việt Trì",
    type: "phường" as const,
    province_code: "25",
  },
  {
    code: "00004",
    name: "Ba Đình",
    full_name: "Phường Ba Đình",
    type: "phường" as const,
    province_code: "01",
  },
  {
    code: "26740",
    name: "Sài Gòn",
    full_name: "Phường Sài Gòn",
    type: "phường" as const,
    province_code: "79",
  },
]

/** Of everybody who signs in. */
const password = "mật khẩu thử nghiệm"
/** Who works at the centre. */
const staff = [
  { email: "trungtam@vidu.vn", role: "administrator" },
  { email: "ketoan@vidu.vn", role: "accountant" },
] as const

/**
 * Run by `medusa exec`: makes a shop through the real workflows. It has two sellers whose members sign in, their listings,
 * two members of staff and a publishable key.
 * The key's token is printed as `KEY=…`.
 */
export default async function makeShop({ container }: { container: MedusaContainer }): Promise<void> {
  // By name, as the running application knows them: importing a workflow here would define it a second time.
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  const run = async (workflow: string, input: unknown): Promise<unknown> =>
    (await engine.run(workflow, { input })).result

  await run("import-gazetteer", { provinces, communes, former: [] } satisfies GazetteerInput)
  await run("create-regions", {
    regions: [
      { name: "Việt Nam", currency_code: "vnd", countries: ["vn"], payment_providers: ["pp_vietqr_vietqr"] },
    ],
  })
  const prices = container.resolve(Modules.PRICING)
  const [preference] = await prices.listPricePreferences({ attribute: "currency_code", value: "vnd" })
  if (preference) await prices.updatePricePreferences(preference.id, { is_tax_inclusive: true })
  else
    await prices.createPricePreferences([
      { attribute: "currency_code", value: "vnd", is_tax_inclusive: true },
    ])
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({}, { take: 1 })
  if (!channel) throw new Error("There is no sales channel")
  const [key] = keys.parse(
    await run("create-api-keys", { api_keys: [{ title: "Shop", type: "publishable", created_by: "tests" }] })
  )
  if (!key) throw new Error("No key was made")
  await run("link-sales-channels-to-api-key", { id: key.id, add: [channel.id] })
  await run("create-product-categories", {
    product_categories: [{ name: "Thực phẩm", handle: "thuc-pham", is_active: true }],
  })

  const newSeller = async (name: string, email: string): Promise<string> => {
    const input: CreateSellerInput = {
      name,
      kind: "cooperative",
      province_code: "25",
      commune_code: "05128",
      address_line: "Xóm Chà Đáy",
      phone: "+84912345678",
      member: { name: "Sùng A Páo", email },
    }
    const { seller, member } = created.parse(await run("create-seller", input))
    await run("set-member-password", { member_id: member.id, password })
    return seller.id
  }
  const chicken = await newSeller("HTX Gà đen Pà Cò", "ga@vidu.vn")
  const tea = await newSeller("HTX Chè Shan", "che@vidu.vn")
  await run("approve-sellers", {
    seller_ids: [chicken, tea],
    approved_by: "tests",
    send_invitations: false,
  } satisfies ApproveSellersInput)

  const common = {
    category_slug: "thuc-pham",
    description: "Mẫu thử",
    unit: "túi",
    perishable: false,
    season_months: [],
    producer_own: true,
    processing_level: "raw" as const,
    picture_urls: [],
    publish: true,
  }
  const listings: CreateListing[] = [
    {
      ...common,
      seller_id: chicken,
      title: "Gà đen Pà Cò",
      handle: "ga-den",
      ship_class: "frozen",
      variants: [{ title: "Con 1,3 kg", price: 350_000, weight_g: 1300, stock: 1000 }],
    },
    {
      ...common,
      seller_id: chicken,
      title: "Rau cải mèo",
      handle: "cai-meo",
      ship_class: "fresh",
      perishable: true,
      variants: [{ title: "Bó 500 g", price: 25_000, weight_g: 500, stock: 1000 }],
    },
    {
      ...common,
      seller_id: tea,
      title: "Chè Shan tuyết",
      handle: "che-shan",
      ship_class: "ambient",
      variants: [
        { title: "Túi 500 g", price: 180_000, weight_g: 500, stock: 1000 },
        { title: "Túi 100 g", price: 45_000, weight_g: 100, stock: 1000 },
      ],
    },
    {
      ...common,
      seller_id: tea,
      title: "Chè cuối mùa",
      handle: "che-cuoi",
      ship_class: "ambient",
      variants: [{ title: "Túi 200 g", price: 90_000, weight_g: 200, stock: 1 }],
    },
  ]
  await run("create-listings", { listings })
  for (const { email, role } of staff) {
    const registered = await container
      .resolve(Modules.AUTH)
      .register("emailpass", { body: { email, password } })
    const user = withId.parse(
      await run("create-user-account", { authIdentityId: registered.authIdentity?.id, userData: { email } })
    )
    await container.resolve<StaffService>("staff").giveRoles([{ user_id: user.id, role }])
  }
  console.log(`KEY=${key.token}`)
}

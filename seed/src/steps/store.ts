import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { SeedContext } from "../lib/context"

const store_name = "Chợ Phiên"
const region_name = "Việt Nam"
/** The title under which the storefront's key is looked up. */
const key_title = "Storefront"
const payment_provider = "pp_vietqr_vietqr"

const rows = z.array(z.object({ id: z.string() }))
const nothing = z.unknown()
const keyChannels = z.array(
  z.object({ sales_channels: z.array(z.object({ id: z.string() }).nullable()).nullish() })
)
const regionProviders = z.array(
  z.object({ payment_providers: z.array(z.object({ id: z.string() }).nullable()).nullish() })
)

/** Store, sales channel, region, prices with tax in them, and the storefront's key. */
export async function seedStore(seed: SeedContext): Promise<void> {
  const channel_id = await seedChannel(seed)
  const region_id = await seedRegion(seed)
  await seedTaxInclusivePrices(seed)
  const stores = seed.container.resolve(Modules.STORE)
  const [store] = await stores.listStores({}, { take: 1 })
  const facts = {
    name: store_name,
    supported_currencies: [{ currency_code: "vnd", is_default: true }],
    default_sales_channel_id: channel_id,
    default_region_id: region_id,
  }
  if (store) await stores.updateStores(store.id, facts)
  else await stores.createStores(facts)
  await seedKey(seed, channel_id)
  seed.report(`Store: ${store_name}, ${region_name}, VND, key “${key_title}”`)
}

async function seedChannel({ container }: SeedContext): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { select: ["default_sales_channel_id"], take: 1 })
  const [known] = store?.default_sales_channel_id
    ? await channels.listSalesChannels({ id: store.default_sales_channel_id })
    : await channels.listSalesChannels({ name: store_name }, { take: 1 })
  if (!known) return (await channels.createSalesChannels({ name: store_name })).id
  if (known.name !== store_name)
    await channels.updateSalesChannels(known.id, { name: store_name, description: "" })
  return known.id
}

/** The region of the shop; its payment provider is linked as soon as there is one. */
async function seedRegion({ container, run }: SeedContext): Promise<string> {
  const providers = await container
    .resolve(Modules.PAYMENT)
    .listPaymentProviders({ id: payment_provider, is_enabled: true })
  const payment_providers = providers.map(({ id }) => id)
  const [known] = await container.resolve(Modules.REGION).listRegions({ name: region_name }, { take: 1 })
  if (!known) {
    const regions = [{ name: region_name, currency_code: "vnd", countries: ["vn"], payment_providers }]
    const [made] = await run("create-regions", { regions }, rows)
    if (!made) throw new Error("No region was made.")
    return made.id
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["payment_providers.id"], filters: { id: known.id } })
  const linked = regionProviders.parse(data).flatMap((region) => region.payment_providers ?? [])
  if (payment_providers.some((id) => !linked.some((provider) => provider?.id === id))) {
    await run("update-regions", { selector: { id: known.id }, update: { payment_providers } }, nothing)
  }
  return known.id
}

async function seedTaxInclusivePrices({ container }: SeedContext): Promise<void> {
  const prices = container.resolve(Modules.PRICING)
  const [known] = await prices.listPricePreferences({ attribute: "currency_code", value: "vnd" })
  if (!known)
    await prices.createPricePreferences([
      { attribute: "currency_code", value: "vnd", is_tax_inclusive: true },
    ])
  else if (!known.is_tax_inclusive) await prices.updatePricePreferences(known.id, { is_tax_inclusive: true })
}

async function seedKey({ container, run }: SeedContext, channel_id: string): Promise<void> {
  const [known] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ title: key_title, type: "publishable", revoked_at: { $eq: null } }, { take: 1 })
  const [key] = known
    ? [known]
    : await run(
        "create-api-keys",
        { api_keys: [{ title: key_title, type: "publishable", created_by: "seed" }] },
        rows
      )
  if (!key) throw new Error("No publishable key was made.")
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "api_key", fields: ["sales_channels.id"], filters: { id: key.id } })
  const linked = keyChannels
    .parse(data)
    .some((row) => row.sales_channels?.some((channel) => channel?.id === channel_id))
  if (!linked) await run("link-sales-channels-to-api-key", { id: key.id, add: [channel_id] }, nothing)
}

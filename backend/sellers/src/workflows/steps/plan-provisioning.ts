import { type Place, readPlaces } from "@chophien/gazetteer-vietnam"
import { Problem } from "@chophien/platform/problem"
import { sellerStatuses } from "@chophien/vocabulary/seller"
import { shippingServices } from "@chophien/vocabulary/shipping"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"
import { texts } from "../../texts"
import { shipping_provider_id } from "../types"

const sellersSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    status: z.enum(sellerStatuses),
    phone: z.string(),
    address_line: z.string(),
    commune_code: z.string(),
    stock_location: z.object({ id: z.string() }).nullish(),
    shipping_profile: z
      .object({ id: z.string(), shipping_options: z.array(z.object({ id: z.string() })).nullish() })
      .nullish(),
    members: z
      .array(
        z.object({
          id: z.string(),
          joined_at: z.coerce.date().nullish(),
          invite_token_hash: z.string().nullish(),
        })
      )
      .nullish(),
  })
)

/** A seller that still needs what selling takes: a location, a shipping profile, shipping options. */
export type SellerToProvision = {
  id: string
  name: string
  phone: string
  address_line: string
  place: Place
}

/** The name of what belongs to a seller: unique, as Medusa asks, so the seller's id is part of it. */
export const nameFor = (seller: Pick<SellerToProvision, "id" | "name">): string =>
  `${seller.name} · ${seller.id}`

export type ProvisioningPlan = {
  /** Sellers to open that lack a part of what selling takes. */
  to_provision: SellerToProvision[]
  /** Sellers that are not active yet. */
  to_activate: string[]
  /** Members who never joined: of a seller that opens now, and whom nobody invited yet. */
  to_invite: string[]
  sales_channel_id: string
  provider_id: string
}

export const planProvisioningStepId = "plan-seller-provisioning"

/**
 * Reads what the sellers to approve lack; a seller that has it is left alone, so that approving twice is approving once.
 * @throws Problem `not_found`, `seller_suspended`, `seller_commune_unknown`, `shipping_provider_missing`
 */
export const planProvisioningStep = createStep(
  planProvisioningStepId,
  async (input: { seller_ids: string[] }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const ids = [...new Set(input.seller_ids)]
    const { data } = await query.graph({
      entity: "seller",
      fields: [
        "id",
        "name",
        "status",
        "phone",
        "address_line",
        "commune_code",
        "stock_location.id",
        "shipping_profile.id",
        "shipping_profile.shipping_options.id",
        "members.id",
        "members.joined_at",
        "members.invite_token_hash",
      ],
      filters: { id: ids },
    })
    const sellers = sellersSchema.parse(data)
    if (sellers.length !== ids.length) throw new Problem("not_found", texts.not_found)
    const suspended = sellers.find((seller) => seller.status === "suspended")
    if (suspended) throw new Problem("conflict", texts.seller_suspended, { values: { name: suspended.name } })

    // Of an open stall staff may have taken a delivery service away on purpose, and its stock lies at its place.
    const lacking = sellers.filter(
      ({ status, stock_location, shipping_profile }) =>
        status === "pending" &&
        (!stock_location || (shipping_profile?.shipping_options ?? []).length < shippingServices.length)
    )
    const places = await readPlaces(
      container,
      lacking.map((seller) => seller.commune_code)
    )
    const to_provision = lacking.map(({ id, name, phone, address_line, commune_code }) => {
      const place = places.get(commune_code)
      if (!place) throw new Problem("conflict", texts.seller_commune_unknown, { values: { commune_code } })
      return { id, name, phone, address_line, place }
    })

    const providers = await container
      .resolve(Modules.FULFILLMENT)
      .listFulfillmentProviders({ id: [shipping_provider_id] })
    if (!providers.length) {
      throw new Problem("unavailable", texts.shipping_provider_missing, {
        values: { provider_id: shipping_provider_id },
      })
    }
    const [store] = await container
      .resolve(Modules.STORE)
      .listStores({}, { select: ["default_sales_channel_id"], take: 1 })
    if (!store?.default_sales_channel_id) throw new Error("The store has no default sales channel")

    const plan: ProvisioningPlan = {
      to_provision,
      to_activate: sellers.filter((seller) => seller.status === "pending").map((seller) => seller.id),
      to_invite: sellers.flatMap(({ status, members }) =>
        (members ?? [])
          .filter((member) => !member.joined_at && (status === "pending" || !member.invite_token_hash))
          .map((member) => member.id)
      ),
      sales_channel_id: store.default_sales_channel_id,
      provider_id: shipping_provider_id,
    }
    return new StepResponse(plan)
  }
)

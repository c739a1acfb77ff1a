import { translate } from "@chophien/platform/texts/define-texts"
import { shippingServices } from "@chophien/vocabulary/shipping"
import type { LinkDefinition } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  createFulfillmentSets,
  createRemoteLinkStep,
  createShippingOptionsWorkflow,
  createShippingProfilesStep,
  createStockLocationsWorkflow,
} from "@medusajs/medusa/core-flows"
import { SELLER_MODULE } from "../modules/seller"
import { texts } from "../texts"
import { clearHalfProvisionedStep } from "./steps/clear-half-provisioned"
import { nameFor, type ProvisioningPlan } from "./steps/plan-provisioning"

export const provisionSellersWorkflowId = "provision-sellers"

/**
 * Gives sellers what selling takes, all of them at once: a stock location in the commune and a shipping profile each.
 * Also a fulfilment set with a service zone for the whole country, and a calculated shipping option per service.
 */
export const provisionSellersWorkflow = createWorkflow(
  provisionSellersWorkflowId,
  (plan: WorkflowData<ProvisioningPlan>) => {
    clearHalfProvisionedStep(transform({ plan }, ({ plan }) => plan.to_provision))
    const locations = createStockLocationsWorkflow.runAsStep({
      input: transform({ plan }, ({ plan }) => ({
        locations: plan.to_provision.map((seller) => ({
          name: nameFor(seller),
          address: {
            address_1: seller.address_line,
            city: seller.place.commune_full_name,
            province: seller.place.province_name,
            country_code: "vn",
            phone: seller.phone,
            metadata: { commune_code: seller.place.commune_code, province_code: seller.place.province_code },
          },
        })),
      })),
    })
    const profiles = createShippingProfilesStep(
      transform({ plan }, ({ plan }) =>
        plan.to_provision.map((seller) => ({ name: nameFor(seller), type: "seller" }))
      )
    )
    const sets = createFulfillmentSets(
      transform({ plan }, ({ plan }) =>
        plan.to_provision.map((seller) => ({
          name: nameFor(seller),
          type: "shipping",
          service_zones: [
            { name: nameFor(seller), geo_zones: [{ type: "country" as const, country_code: "vn" }] },
          ],
        }))
      )
    )

    // Rows come back in any order: each is found again by its name.
    const provisioned = transform(
      { plan, locations, profiles, sets },
      ({ plan, locations, profiles, sets }) => {
        const byName = <Row extends { name: string }>(rows: Row[]) =>
          new Map(rows.map((row) => [row.name, row]))
        const [location, profile, set] = [byName(locations), byName(profiles), byName(sets)]
        return plan.to_provision.map((seller) => {
          const name = nameFor(seller)
          const ids = {
            seller_id: seller.id,
            stock_location_id: location.get(name)?.id,
            shipping_profile_id: profile.get(name)?.id,
            fulfillment_set_id: set.get(name)?.id,
            service_zone_id: set.get(name)?.service_zones[0]?.id,
          }
          const { stock_location_id, shipping_profile_id, fulfillment_set_id, service_zone_id } = ids
          if (!stock_location_id || !shipping_profile_id || !fulfillment_set_id || !service_zone_id) {
            throw new Error(`What was made for ${seller.id} is incomplete: ${JSON.stringify(ids)}`)
          }
          return {
            seller_id: seller.id,
            stock_location_id,
            shipping_profile_id,
            fulfillment_set_id,
            service_zone_id,
          }
        })
      }
    )

    createRemoteLinkStep(
      transform({ plan, provisioned }, ({ plan, provisioned }) =>
        provisioned.flatMap(
          ({ seller_id, stock_location_id, shipping_profile_id, fulfillment_set_id }): LinkDefinition[] => [
            { [SELLER_MODULE]: { seller_id }, [Modules.STOCK_LOCATION]: { stock_location_id } },
            { [SELLER_MODULE]: { seller_id }, [Modules.FULFILLMENT]: { shipping_profile_id } },
            {
              [Modules.STOCK_LOCATION]: { stock_location_id },
              [Modules.FULFILLMENT]: { fulfillment_set_id },
            },
            {
              [Modules.STOCK_LOCATION]: { stock_location_id },
              [Modules.FULFILLMENT]: { fulfillment_provider_id: plan.provider_id },
            },
            {
              [Modules.SALES_CHANNEL]: { sales_channel_id: plan.sales_channel_id },
              [Modules.STOCK_LOCATION]: { stock_location_id },
            },
          ]
        )
      )
    )

    createShippingOptionsWorkflow.runAsStep({
      input: transform({ plan, provisioned }, ({ plan, provisioned }) =>
        provisioned.flatMap(({ service_zone_id, shipping_profile_id }) =>
          shippingServices.map((service) => {
            const label = translate(
              "vi",
              service === "cold" ? texts.shipping_option_cold : texts.shipping_option_standard
            )
            return {
              name: label,
              service_zone_id,
              shipping_profile_id,
              provider_id: plan.provider_id,
              price_type: "calculated" as const,
              type: { label, description: label, code: service },
              data: { service },
              rules: [
                { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
                { attribute: "is_return", operator: "eq" as const, value: "false" },
              ],
            }
          })
        )
      ),
    })
  }
)

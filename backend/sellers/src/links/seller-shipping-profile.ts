import { defineLink } from "@medusajs/framework/utils"
import FulfillmentModule from "@medusajs/medusa/fulfillment"
import SellerModule from "../modules/seller"

/** The shipping profile of a seller's products: one parcel per seller and cart. */
export default defineLink(SellerModule.linkable.seller, FulfillmentModule.linkable.shippingProfile)

import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Placement } from "../../placement/placement"

export const fixCartStepId = "fix-cart"

/**
 * Writes into the cart what is ordered (the prices that hold now, discounts in whole VND, one shipping method per
 * parcel) and closes it. The cart is then the record of what the shopper agreed to. Undone by opening it again; prices
 * stay, as they are true.
 */
export const fixCartStep = createStep(
  fixCartStepId,
  async (placement: Placement, { container }) => {
    const carts = container.resolve(Modules.CART)
    const cart_id = placement.cart.id
    await carts.updateLineItems(
      placement.parts
        .flatMap((part) => part.lines)
        .map((line) => ({ selector: { id: line.cart_line_id }, data: { unit_price: line.unit_price } }))
    )
    const adjustments = placement.parts
      .flatMap((part) => part.lines)
      .flatMap((line) =>
        line.adjustments.map((adjustment) => ({ ...adjustment, item_id: line.cart_line_id }))
      )
    if (adjustments.length) await carts.setLineItemAdjustments(cart_id, adjustments)
    const before = await carts.listShippingMethods({ cart_id }, { select: ["id"] })
    if (before.length) await carts.deleteShippingMethods(before.map((method) => method.id))
    const methods = await carts.addShippingMethods(
      placement.parts.map((part) => ({
        cart_id,
        name: part.shipping.name,
        shipping_option_id: part.shipping.shipping_option_id,
        amount: part.shipping.amount,
        is_tax_inclusive: true,
        data: { service: part.shipping.service, seller_id: part.seller_id },
      }))
    )
    await carts.updateCarts([{ id: cart_id, completed_at: new Date() }])
    return new StepResponse(undefined, { cart_id, method_ids: methods.map((method) => method.id) })
  },
  async (done, { container }) => {
    if (!done) return
    const carts = container.resolve(Modules.CART)
    await carts.deleteShippingMethods(done.method_ids)
    await carts.updateCarts([{ id: done.cart_id, completed_at: null }])
  }
)

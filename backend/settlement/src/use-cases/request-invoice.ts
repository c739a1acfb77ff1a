import { readOpenCart } from "@chophien/checkout/cart/read-cart"
import type { ReadBody } from "@chophien/contract"
import type { requestInvoice as route } from "@chophien/contract/store/invoice-requests"
import { cartLock, withLock } from "@chophien/platform/locks"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { dropInvoiceRequest, saveInvoiceRequest } from "../modules/settlement/statements/invoices"

/**
 * The shopper of a cart wants an invoice for its orders, or none. Once the cart is ordered nothing changes any more.
 * @throws Problem `cart_expired`
 */
export async function requestInvoice(
  container: MedusaContainer,
  { cart_id, invoice }: { cart_id: string; invoice: ReadBody<typeof route> | null }
): Promise<void> {
  await withLock(container, cartLock(cart_id), async () => {
    await readOpenCart(container, cart_id)
    await settlement(container).write((context) =>
      invoice ? saveInvoiceRequest(context, cart_id, invoice) : dropInvoiceRequest(context, cart_id)
    )
  })
}

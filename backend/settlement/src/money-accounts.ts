import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { createAccount } from "@chophien/payment-vietqr/accounts"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "./modules/settlement"

/** The market's own accounts at the gateway: what it took, and what it withheld for the tax office. */
const ownAccounts = { fees: "Phí của chợ", tax: "Thuế khấu trừ thay" } as const

async function nameOf(container: MedusaContainer, owner: string): Promise<string> {
  if (owner === "fees" || owner === "tax") return ownAccounts[owner]
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: owner }, { select: ["id", "name"], take: 1 })
  if (!seller) throw new Error(`There is no seller ${owner}`)
  return seller.name
}

/**
 * The account of a seller, of the market (`fees`) or of the tax office (`tax`) at the gateway, made when it is first
 * needed. Of two who make it at once, the gateway makes one.
 * @throws Stripe.errors.StripeError
 */
export async function ensureMoneyAccount(container: MedusaContainer, owner: string): Promise<string> {
  const service = settlement(container)
  const known = async () => (await service.listMoneyAccounts({ owner }, { take: 1 }))[0]?.account_id
  const account_id = await known()
  if (account_id) return account_id
  const made = await createAccount(paymentGateway(container).client, {
    owner,
    name: await nameOf(container, owner),
  })
  await service.saveMoneyAccount(owner, made)
  return (await known()) ?? made
}

import { randomUUID } from "node:crypto"
import { nameOwnBankAccount } from "@chophien/contract/seller/money"
import { sellerWrite } from "@chophien/sellers/http/route"
import { nameOwnBankAccount as nameBank } from "../../../../use-cases/name-own-bank-account"

/** POST /seller/money/bank-account: where the seller is paid from now on; the owner shows the password once more. */
export const POST = sellerWrite(
  nameOwnBankAccount.body,
  ({ container, seller, member, input, idempotency_key }) =>
    nameBank(container, { ...input, seller_id: seller.id, member, key: idempotency_key ?? randomUUID() })
)

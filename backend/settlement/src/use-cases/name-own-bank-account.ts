import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { nameOwnBankAccount as route } from "@chophien/contract/seller/money"
import { nameBankAccount, removeBankAccount } from "@chophien/payment-vietqr/accounts"
import type { Destination } from "@chophien/payment-vietqr/banks"
import { withLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import { endIdentification } from "@chophien/sellers/use-cases/end-identification"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { mapGatewayProblems } from "../gateway-problems"
import { accountEnd, queueBankChangedMails } from "../mails/payout-mails"
import { settlement } from "../modules/settlement"
import { ensureMoneyAccount } from "../money-accounts"
import { readAccounts } from "../payouts/read-due"
import { texts } from "../texts"

/** Who names where a seller is paid, and the password with which they show it once more. */
export type NamedBank = Destination & {
  seller_id: string
  member: { id: string; name: string; email: string; role: string }
  password: string
  key: string
}

/**
 * Names where a seller is paid from now on. The owner signs in again for it, and everybody of the seller is told. The
 * gateway pays nothing to it for some days, and staff look at it first.
 * @throws Problem `money_password_wrong`, `member_not_owner`, `money_gateway_away`
 */
export async function nameOwnBankAccount(
  container: MedusaContainer,
  { seller_id, member, password, key, ...bank }: NamedBank
): Promise<Answer<typeof route>> {
  if (member.role !== "owner") throw new Problem("forbidden", texts.member_not_owner)
  const { success } = await container
    .resolve(Modules.AUTH)
    .authenticate("emailpass", { body: { email: member.email, password } })
  if (!success) throw new Problem("forbidden", texts.money_password_wrong)
  return await withLock(container, `chophien:money-account:${seller_id}`, async () => {
    const { client } = paymentGateway(container)
    let isChange = false
    const named = await mapGatewayProblems(container, async () => {
      const account_id = await ensureMoneyAccount(container, seller_id)
      const former = (await readAccounts(container, [seller_id])).get(seller_id)?.bank_id
      const made = await nameBankAccount(client, account_id, bank, `bank:${seller_id}:${key}`)
      isChange = Boolean(former) && former !== made.id
      if (former && isChange) await removeBankAccount(client, account_id, former).catch(() => undefined)
      return made
    })
    if (isChange) await endIdentification(container, seller_id, "bank_changed")
    const held_until = named.held_until ? new Date(named.held_until * 1000) : null
    await settlement(container).updateMoneyAccounts({
      owner: seller_id,
      bank_id: named.id,
      ...bank,
      bank_status: "new",
      held_until,
      changed_at: new Date(),
      changed_by: member.id,
      verified_by: null,
    })
    const bank_name = await mapGatewayProblems(container, () =>
      paymentGateway(container).bankName(bank.bank_bin)
    )
    await queueBankChangedMails(container, {
      seller_id,
      bank_id: named.id,
      member_name: member.name,
      bank_name,
      ...bank,
    })
    return {
      bank: {
        bank_name,
        account_end: accountEnd(bank.account_number),
        account_holder_name: bank.account_holder_name,
        status: "new",
        held_until: held_until?.toISOString() ?? null,
      },
    }
  })
}

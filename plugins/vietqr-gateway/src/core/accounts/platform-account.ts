import type { DataSource } from "typeorm"
import { newId } from "../../kernel/ids"
import type { ConfiguredBank } from "../bank-accounts/directory"
import { ExternalAccount } from "./external-account.entity"
import { platformAccountsOf } from "./external-account-store"

/**
 * Makes the configured bank account the one to which the platform is paid. A new or
 * changed one waits `hold_ms` as a seller's does, also when it was the configured one before. With null nothing is paid out.
 */
export async function ensurePlatformAccount(
  db: DataSource,
  livemode: boolean,
  bank: ConfiguredBank | null,
  hold_ms: number
): Promise<void> {
  await db.transaction(async (manager) => {
    await manager.query("select pg_advisory_xact_lock(hashtext('platform bank account'))")
    const [present] = await platformAccountsOf(manager, livemode)
    if (
      bank &&
      present?.bank_bin === bank.bin &&
      present.account_number === bank.account_number &&
      present.account_holder_name === bank.holder
    )
      return
    if (present)
      await manager.update(
        ExternalAccount,
        { id: present.id },
        { is_default: false, deleted_at: () => "now()" }
      )
    if (!bank) return
    await manager.insert(ExternalAccount, {
      id: newId("ba"),
      livemode,
      account_id: null,
      bank_bin: bank.bin,
      account_number: bank.account_number,
      account_holder_name: bank.holder,
      status: "verified",
      is_default: true,
      held_until: () => `now() + make_interval(secs => ${hold_ms / 1000})`,
      metadata: {},
    })
  })
}

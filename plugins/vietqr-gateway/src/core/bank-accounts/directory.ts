import type { DataSource } from "typeorm"
import { newId } from "../../kernel/ids"
import { BankAccount } from "./bank-account.entity"

/** A bank account as the configuration names it. */
export interface ConfiguredBank {
  bin: string
  account_number: string
  holder: string
}

/** The receiving accounts, in memory: they are few, and every notice needs them. */
export class BankAccountDirectory {
  private byId = new Map<string, BankAccount>()
  private byNumber = new Map<string, BankAccount>()

  constructor(private readonly db: DataSource) {}

  /**
   * Makes or updates the account that the configuration names, and makes it the one on which new intents collect.
   * @throws Error when the account belongs to the other mode
   */
  async ensureDefault(livemode: boolean, bank: ConfiguredBank): Promise<void> {
    await this.db.transaction(async (manager) => {
      await manager.query("select pg_advisory_xact_lock(hashtext('default bank account'))")
      const found = await manager.findOneBy(BankAccount, { account_number: bank.account_number })
      if (found && found.livemode !== livemode) {
        throw new Error(
          `The account of GATEWAY_BANK_ACCOUNT_NUMBER already belongs to ${found.livemode ? "live" : "test"} mode in this database.`
        )
      }
      await manager.query(
        "update bank_accounts set is_default = false where livemode = $1 and account_number <> $2 and is_default",
        [livemode, bank.account_number]
      )
      const fields = { bank_bin: bank.bin, account_holder_name: bank.holder, is_default: true }
      if (found) await manager.update(BankAccount, { id: found.id }, fields)
      else
        await manager.insert(BankAccount, {
          id: newId("ba"),
          livemode,
          account_number: bank.account_number,
          ...fields,
        })
    })
    await this.reload()
  }

  private async reload(): Promise<void> {
    const accounts = await this.db.manager.find(BankAccount)
    this.byId = new Map(accounts.map((account) => [account.id, account]))
    this.byNumber = new Map(accounts.map((account) => [account.account_number, account]))
  }

  /** An account by its id, or null. */
  async find(id: string | null): Promise<BankAccount | null> {
    if (id === null) return null
    if (!this.byId.has(id)) await this.reload()
    return this.byId.get(id) ?? null
  }

  /** The first of the numbers that is ours. */
  findByNumber(numbers: readonly string[]): BankAccount | null {
    for (const number of numbers) {
      const found = this.byNumber.get(number)
      if (found) return found
    }
    return null
  }

  /**
   * The account on which new intents of a mode collect.
   * @throws Error for a mode that is not served
   */
  default(livemode: boolean): BankAccount {
    const found = this.list(livemode).find(({ is_default }) => is_default)
    if (!found) throw new Error(`no receiving account for ${livemode ? "live" : "test"} mode`)
    return found
  }

  /** Every account of a mode. */
  list(livemode: boolean): BankAccount[] {
    return [...this.byId.values()].filter((account) => account.livemode === livemode)
  }
}

import type { DataSource } from "typeorm"
import { type BankDay, bankByDay } from "../../core/invariants/bank-by-day"
import { checkLedger } from "../../core/invariants/check-ledger"
import { runOnDatabase } from "../database/run-on-database"

function dayLine({ day, account_number, moved, ledger, balance_after, drift }: BankDay): string {
  return `${day}  …${account_number.slice(-4).padEnd(8)} ${String(moved).padEnd(16)} ${String(ledger).padEnd(18)} ${String(balance_after ?? "-").padEnd(27)} ${drift ?? "-"}\n`
}

/** Prints what each invariant summed, then the bank against the ledger. @returns whether all of it holds */
async function printCheck(db: DataSource): Promise<boolean> {
  const { stdout } = process
  const findings = await checkLedger(db)
  for (const { invariant, holds, summary } of findings)
    stdout.write(`${holds ? "holds " : "BROKEN"} ${invariant.padEnd(8)} ${summary}\n`)
  const days = await bankByDay(db)
  stdout.write(
    "\nday         account    moved            ledger at its end  last balance the bank told  drift\n"
  )
  for (const day of days) stdout.write(dayLine(day))
  const drifted = days.filter(({ drift }) => drift !== null && drift !== 0)
  if (drifted.length)
    stdout.write(
      `\n${drifted.length} day(s) on which the bank moved otherwise than the ledger: import the bank's statement of them.\n`
    )
  return drifted.length === 0 && findings.every(({ holds }) => holds)
}

/** `npm run ledger:check`: ends with 1 when an invariant does not hold, the bank moved otherwise than the ledger, or nothing could be read. */
export function runLedgerCheck(): Promise<void> {
  return runOnDatabase(async (db) => {
    process.exitCode = (await printCheck(db)) ? 0 : 1
  })
}

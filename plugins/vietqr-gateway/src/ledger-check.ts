import { bankByDay, checkLedger } from "./core/invariants/check-ledger"
import { configFromEnvironment } from "./runtime/config/parse-config"
import { makeDataSource } from "./runtime/database/data-source"

/** `npm run ledger:check`: prints what it summed; ends with 1 when an invariant does not hold. */
async function main(): Promise<void> {
  const db = makeDataSource(configFromEnvironment().database.url, 2)
  await db.initialize()
  try {
    const findings = await checkLedger(db)
    for (const { invariant, holds, said } of findings)
      process.stdout.write(`${holds ? "holds " : "BROKEN"} ${invariant.padEnd(8)} ${said}\n`)
    const days = await bankByDay(db)
    process.stdout.write(
      "\nday         account    moved            ledger at its end  last balance the bank told  drift\n"
    )
    for (const { day, account_number, moved, ledger, told, drift } of days) {
      process.stdout.write(
        `${day}  …${account_number.slice(-4).padEnd(8)} ${String(moved).padEnd(16)} ${String(ledger).padEnd(18)} ${String(told ?? "-").padEnd(27)} ${drift ?? "-"}\n`
      )
    }
    const drifted = days.filter(({ drift }) => drift !== null && drift !== 0)
    if (drifted.length)
      process.stdout.write(
        `\n${drifted.length} day(s) on which the bank moved otherwise than the ledger: import the bank's statement of them.\n`
      )
    process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1
  } finally {
    await db.destroy()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

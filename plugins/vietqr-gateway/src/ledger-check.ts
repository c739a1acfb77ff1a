import { configFromEnvironment } from "./config"
import { makeDataSource } from "./database/data-source"
import { bankByDay, checkLedger } from "./ledger/check"

/** `npm run ledger:check`: prints what it summed; ends with 1 when an invariant does not hold. */
async function main(): Promise<void> {
  const db = makeDataSource(configFromEnvironment().database.url, 2)
  await db.initialize()
  try {
    const findings = await checkLedger(db)
    for (const { invariant, holds, said } of findings) process.stdout.write(`${holds ? "holds " : "BROKEN"} ${invariant.padEnd(8)} ${said}\n`)
    process.stdout.write("\nday         account    moved            ledger at its end  last balance the bank told\n")
    for (const { day, account_number, moved, ledger, told } of await bankByDay(db)) {
      process.stdout.write(`${day}  …${account_number.slice(-4).padEnd(8)} ${String(moved).padEnd(16)} ${String(ledger).padEnd(18)} ${told ?? "-"}\n`)
    }
    process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1
  } finally {
    await db.destroy()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

import { execFile } from "node:child_process"
import { join } from "node:path"
import { bankByDay } from "../../../src/core/invariants/bank-by-day"
import { writeVietnamTime } from "../../../src/kernel/time"
import { serviceUrl } from "../../support/databases"
import { accountNumber, startGateway, type TestGateway } from "../../support/harness"

let test: TestGateway
beforeEach(async () => void (test = await startGateway({ SEPAY_API_KEY: "sepay-key-of-the-days" })))
afterEach(() => test.stop())

/** SePay tells of a credit so many days ago, and of the bank's balance after it. */
async function sendNotice(
  days: number,
  id: number,
  transferAmount: number,
  accumulated: number | null
): Promise<void> {
  const body = {
    id,
    transactionDate: writeVietnamTime(new Date(Date.now() - days * 86_400_000)),
    accountNumber,
    transferType: "in",
    transferAmount,
    content: "tien",
    referenceCode: `D${id}`,
    accumulated,
  }
  expect(
    (
      await fetch(`${test.url}/sources/sepay`, {
        method: "POST",
        headers: { authorization: "Apikey sepay-key-of-the-days" },
        body: JSON.stringify(body),
      })
    ).status
  ).toBe(200)
  await test.settled()
}

const run = () =>
  new Promise<{ code: number; said: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(__dirname, "../../../dist/ledger-check.js")],
      { env: { PATH: process.env.PATH, GATEWAY_DATABASE_URL: serviceUrl(test.database) } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), said: stdout + stderr })
    )
  })

it("the bank's balances are held against the ledger's day by day; the day of a movement that nobody told of stands out", async () => {
  await sendNotice(4, 1, 1000, 501_000)
  await sendNotice(3, 2, 2000, 503_000)
  await sendNotice(2, 3, 3000, null)
  await sendNotice(1, 4, 4000, 510_500)
  expect(
    (await bankByDay(test.gateway.db)).map(({ moved, ledger, balance_after, drift }) => [
      moved,
      ledger,
      balance_after,
      drift,
    ])
  ).toEqual([
    [1000, 1000, 501_000, null],
    [2000, 3000, 503_000, 0],
    [3000, 6000, null, null],
    [4000, 10_000, 510_500, 500],
  ])
  const { code, said } = await run()
  expect(code).toBe(1)
  expect(said).toMatch(/holds {2}I1 .*credits 10000 = allocated 0 \+ unallocated 10000/)
  expect(said).toMatch(/holds {2}I2 .*bookings of .* entries sum to 0/)
  expect(said).toMatch(/1 day\(s\) on which the bank moved otherwise/)
})

it("the command ends with 1 and names the invariant that does not hold", async () => {
  await sendNotice(0, 1, 1000, null)
  await test.sql("update bank_transactions set amount = 900")
  const { code, said } = await run()
  expect(code).toBe(1)
  expect(said).toMatch(/BROKEN I1/)
})

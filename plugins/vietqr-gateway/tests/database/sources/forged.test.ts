import { accountNumber, startGateway } from "../../support/harness"

it("an address that forges notices is listened to no more, and its right guess would be of no use", async () => {
  const test = await startGateway({
    GATEWAY_FORGED_NOTICES_MAX: "5",
    SEPAY_API_KEY: "sepay-key-to-be-guessed",
  })
  const send = async (path: string, authorization: string) =>
    (
      await fetch(test.url + path, {
        method: "POST",
        headers: { authorization },
        body: JSON.stringify({
          id: 1,
          transactionDate: "2026-11-28 10:15:07",
          accountNumber,
          transferType: "in",
          transferAmount: 1000,
        }),
      })
    ).status
  const guesses = []
  for (let nth = 0; nth < 7; nth++) guesses.push(await send("/sources/sepay", `Apikey guess-${nth}-aaaa`))
  expect(guesses).toEqual([401, 401, 401, 401, 401, 429, 429])
  expect(await send("/sources/sepay", "Apikey sepay-key-to-be-guessed")).toBe(429)
  expect(await test.sql("select 1 from notices")).toEqual([])
  expect(await (await fetch(`${test.url}/metrics`)).text()).toContain(
    'gateway_notices_total{source="sepay",outcome="refused"} 5'
  )
  await test.stop()
})

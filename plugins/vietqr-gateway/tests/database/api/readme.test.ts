import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { startGateway, waitFor } from "../../support/harness"
import { freePort } from "../../support/process"

const readme = readFileSync(join(__dirname, "../../../README.md"), "utf8")

it("a newcomer runs the README's example as it stands, pays, and hears of it", async () => {
  const example = /## Take your first payment[\s\S]*?```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? ""
  const test = await startGateway()
  const hook = await freePort()
  // Only the two ports are other ones: those of the example may be taken on this machine.
  const program = example.replaceAll("4242", new URL(test.url).port).replaceAll("4343", String(hook))
  const newcomer = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: join(__dirname, "../../.."),
    env: { PATH: process.env.PATH },
  })
  let printed = ""
  for (const stream of [newcomer.stdout, newcomer.stderr])
    stream.on("data", (text: Buffer) => (printed += text.toString()))
  const ended = new Promise<number | null>((resolve) => newcomer.once("close", resolve))
  const path = await waitFor(
    async () => /Open http:\/\/[^/]+(\/pay\/\w+)/.exec(printed)?.[1],
    `an address in: ${printed}`
  )

  const page = await (await fetch(test.url + path)).text()
  const bank = /href="(\/test\/bank\?intent=\w+)/.exec(page)?.[1] ?? ""
  const form = await (await fetch(test.url + bank)).text()
  const amount = /name="amount" value="(\d+)"/.exec(form)?.[1] ?? ""
  expect(
    (await fetch(test.url + bank, { method: "POST", body: new URLSearchParams({ amount }) })).status
  ).toBe(200)

  expect([await ended, printed]).toEqual([0, expect.stringContaining("Order 17 is paid: 150000 VND.")])
  expect((await test.stripe.webhookEndpoints.list()).data).toEqual([])
  await test.stop()
})

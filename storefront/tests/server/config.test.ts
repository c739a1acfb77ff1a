import { once } from "node:events"
import { createServer } from "node:http"
import { startProcess } from "../support/storefront"

async function exitOf(env: Record<string, string>): Promise<{ code: unknown; output: string }> {
  const { child, output } = startProcess(env)
  const [code] = await once(child, "exit")
  return { code, output: output() }
}

describe("The server refuses to start, in one sentence,", () => {
  test("without a publishable key", async () => {
    const { code, output } = await exitOf({ STOREFRONT_PORT: "9" })
    expect(code).toBe(1)
    expect(output).toMatch(/^The storefront cannot start: .*MEDUSA_PUBLISHABLE_KEY.*\.\n$/)
  })

  test("with an address that is none", async () => {
    const { code, output } = await exitOf({
      MEDUSA_PUBLISHABLE_KEY: "pk",
      BACKEND_URL: "javascript:alert(1)",
      STOREFRONT_PORT: "70000",
    })
    expect(code).toBe(1)
    expect(output).toContain("BACKEND_URL")
    expect(output).toContain("STOREFRONT_PORT")
  })

  test("on a port that is taken", async () => {
    const holder = createServer().listen(0, "127.0.0.1")
    await once(holder, "listening")
    const address = holder.address()
    const port = address && typeof address === "object" ? String(address.port) : ""
    const { code, output } = await exitOf({
      MEDUSA_PUBLISHABLE_KEY: "pk",
      STOREFRONT_PORT: port,
      HOST: "127.0.0.1",
    })
    holder.close()
    expect(code).toBe(1)
    expect(output).toContain(`port ${port} is taken; set STOREFRONT_PORT`)
  })
})

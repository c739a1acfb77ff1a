import { once } from "node:events"
import { createServer } from "node:http"
import { guardAdminPages } from "../../src/modules/site/guard-admin-pages"

it("gives the Admin's pages the headers that forbid framing and guessing, and no other path", async () => {
  guardAdminPages("https://cho.example.vn")
  const server = createServer((_req, res) => res.end("chào")).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`
  const headersOf = async (path: string) => (await fetch(url + path)).headers
  for (const path of ["/app", "/app/login", "/APP/assets/index.js?x=1"]) {
    const headers = await headersOf(path)
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("x-frame-options")).toBe("DENY")
    expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'")
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("strict-transport-security")).toBe("max-age=31536000")
  }
  expect((await headersOf("/application")).get("x-frame-options")).toBeNull()
  server.closeAllConnections()
  server.close()
})

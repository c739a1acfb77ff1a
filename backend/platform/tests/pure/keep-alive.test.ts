import { once } from "node:events"
import { createServer } from "node:http"
import { lengthenKeepAlive } from "../../src/http/keep-alive"

it("keeps the connections of any server of the process open longer than a proxy keeps its own", async () => {
  lengthenKeepAlive()
  const server = createServer((_req, res) => res.end("chào")).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`
  expect(await (await fetch(url)).text()).toBe("chào")
  expect((await fetch(url)).headers.get("keep-alive")).toBe("timeout=75")
  server.closeAllConnections()
  server.close()
})

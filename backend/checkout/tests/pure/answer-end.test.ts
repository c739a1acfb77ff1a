import { once } from "node:events"
import { createServer, type Server, type ServerResponse } from "node:http"
import { answerEnd } from "../../src/http/answer-end"

let server: Server
let url: string
let answered: Promise<void>
let received: PromiseWithResolvers<ServerResponse>

beforeEach(async () => {
  received = Promise.withResolvers<ServerResponse>()
  server = createServer((_req, res) => {
    answered = answerEnd(res)
    received.resolve(res)
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  if (!address || typeof address !== "object") throw new Error("The server has no port")
  url = `http://127.0.0.1:${address.port}`
})
afterEach(() => new Promise((closed) => server.close(closed)))

const isDone = async (promise: Promise<void>): Promise<boolean> =>
  await Promise.race([promise.then(() => true), new Promise<false>((tick) => setImmediate(tick, false))])

describe("the end of an answer", () => {
  test("comes when the route answers, and the answer reaches the client", async () => {
    const answer = fetch(url)
    const res = await received.promise
    expect(await isDone(answered)).toBe(false)
    res.end("done")
    await answered
    expect(await (await answer).text()).toBe("done")
  })

  test("waits for the route when the client has left before", async () => {
    const client = new AbortController()
    const answer = fetch(url, { signal: client.signal }).catch(() => "left")
    const res = await received.promise
    const closed = once(res, "close")
    client.abort()
    expect(await answer).toBe("left")
    await closed
    expect(await isDone(answered)).toBe(false)
    res.end("done")
    await answered
    expect(res.writableEnded).toBe(true)
  })
})

// Sends one request over and over from many connections, each under an address of its own, and says what came back.
//   node abuse-load.ts <OpenRequest as JSON> <connections> <seconds>
import { Agent, request as sendHttp } from "node:http"
import type { OpenRequest } from "./open-routes.ts"

const [text = "{}", connections = "60", seconds = "20"] = process.argv.slice(2)
const wanted: OpenRequest = JSON.parse(text)
const end = Date.now() + Number(seconds) * 1000
const statuses: Record<string, number> = {}

function send(agent: Agent, address: string): Promise<number | "failed"> {
  return new Promise((resolve) => {
    const sent = sendHttp(
      wanted.url,
      {
        method: wanted.method,
        agent,
        headers: {
          ...wanted.headers,
          "x-forwarded-for": address,
          ...(wanted.body ? { "content-length": Buffer.byteLength(wanted.body) } : {}),
        },
      },
      (response) => {
        response.resume()
        response.once("end", () => resolve(response.statusCode ?? "failed"))
        response.once("error", () => resolve("failed"))
      }
    )
    sent.once("error", () => resolve("failed"))
    sent.end(wanted.body)
  })
}

await Promise.all(
  Array.from({ length: Number(connections) }, async (_, index) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let turn = 0; Date.now() < end; turn++) {
      // Another address each time: no limit by address meets it.
      const status = await send(agent, `10.${index}.${(turn >> 8) & 255}.${turn & 255}`)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    agent.destroy()
  })
)
console.log(JSON.stringify(statuses))

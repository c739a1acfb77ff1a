import { createServer, type Server as HttpServer, type RequestListener } from "node:http"
import type { Server } from "node:net"

/** The port on which a server listens. */
function portOf(server: Server): number {
  const address = server.address()
  return typeof address === "object" && address ? address.port : 0
}

/** Lets a server listen on a free port of this machine alone; answers its port. */
export async function listenLocally(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return portOf(server)
}

/** The status an address answers with; null where the connection breaks, which in a wait only means "not yet". */
export function statusOf(url: string): Promise<number | null> {
  return fetch(url).then(
    (answer) => answer.status,
    () => null
  )
}

/** The statuses of equal requests that are sent at once, in order: a limit counts them within one of its windows. */
export async function statusesOfBurst(
  count: number,
  request: (index: number) => Promise<Response>
): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => request(index)))
  return answers.map(({ status }) => status).sort()
}

/** An HTTP server of a test. */
export interface LocalServer {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  url: string
  server: HttpServer
  /** Ends it and every connection to it. */
  close(): Promise<void>
}

/** Starts an HTTP server on a free port. */
export async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener)
  return {
    url: `http://127.0.0.1:${await listenLocally(server)}`,
    server,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

/** What a shop's endpoint was sent. */
export interface Delivery {
  body: string
  signature: string
}

/** A shop's webhook endpoint. */
export interface Shop extends LocalServer {
  /** What came so far. */
  deliveries: Delivery[]
  /** How it answers from now on. */
  answer: { status: number }
}

/**
 * Starts an endpoint that reads every event and answers it.
 * @param onDelivery is called with each before it is answered
 */
export async function startShop(onDelivery: (delivery: Delivery) => void = () => undefined): Promise<Shop> {
  const deliveries: Delivery[] = []
  const answer = { status: 200 }
  const local = await serve((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")))
    request.on("end", () => {
      const delivery = { body, signature: String(request.headers["stripe-signature"]) }
      deliveries.push(delivery)
      onDelivery(delivery)
      response.writeHead(answer.status, { location: "http://127.0.0.1:1/" }).end()
    })
  })
  return { ...local, deliveries, answer }
}

import { Agent, request } from "node:http"

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Posts a body and answers the status; kept lean, as the client shares the machine with what it measures. */
export function post(url: string, headers: Record<string, string>, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: "POST", agent, headers: { ...headers, "content-length": Buffer.byteLength(body) } },
      (response) => {
        response.resume()
        response.on("end", () => resolve(response.statusCode ?? 0))
        response.on("error", reject)
      }
    )
    sent.on("error", reject)
    sent.end(body)
  })
}

/** What a run of requests took, in milliseconds, sorted. */
export type Times = number[]

/** Does `work` as fast as `clients` loops can, for some seconds. */
export async function saturate(clients: number, seconds: number, work: () => Promise<void>): Promise<Times> {
  const times: Times = []
  const ends = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < ends) {
        const began = performance.now()
        await work()
        times.push(performance.now() - began)
      }
    })
  )
  return times.sort((a, b) => a - b)
}

/** Does `work` `per_second` times a second whether or not earlier ones have ended; each is timed from when it was due. */
export async function pace(per_second: number, seconds: number, work: () => Promise<void>): Promise<Times> {
  const times: Times = []
  const began = performance.now()
  const running: Promise<void>[] = []
  for (let n = 0; n < per_second * seconds; n++) {
    const due = began + (n * 1000) / per_second
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    running.push(work().then(() => void times.push(performance.now() - due)))
  }
  await Promise.all(running)
  return times.sort((a, b) => a - b)
}

/** The time below which a share of sorted times lies. */
export function percentile(sorted: Times, share: number): string {
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`
}

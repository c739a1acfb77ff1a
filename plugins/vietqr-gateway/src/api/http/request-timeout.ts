import type { RequestHandler, Response } from "express"
import { ipKeyGenerator } from "express-rate-limit"

/** How large one notice may be. */
export const notice_bytes = 256 * 1024

/** What one address may have begun to send and not finished. */
const unfinished_bytes = 8_000_000

/** How long a body may take. */
const body_ms = 5000

/** How many bytes a request counts as: what it announces, within limits, and what every request costs. */
export function expectedBytes(content_length: string | undefined): number {
  const announced = Number(content_length)
  return (
    1024 +
    (Number.isSafeInteger(announced) && announced >= 0 ? Math.min(announced, notice_bytes) : notice_bytes)
  )
}

/** 503: each service repeats what was not acknowledged. */
export function sendBusy(response: Response): void {
  response
    .set({ "Retry-After": "5", Connection: "close" })
    .status(503)
    .json({ success: false, message: "busy" })
}

/**
 * Ends requests of whoever sends slowly, so that they occupy nothing for long.
 * Notices are read under one bound for all. Before a notice is whole nobody knows whose it is.
 * A stranger who only begins many would use that bound up. So one address gets half of it at most.
 * A body that is not there after five seconds is given up.
 */
export function requestTimeout(): RequestHandler {
  const unfinished = new Map<string, number>()
  return (request, response, next) => {
    const address = ipKeyGenerator(request.ip ?? "")
    const bytes = expectedBytes(request.get("content-length"))
    const before = unfinished.get(address) ?? 0
    if (before + bytes > unfinished_bytes) return sendBusy(response)
    unfinished.set(address, before + bytes)
    const timer = setTimeout(() => request.socket.destroy(), body_ms)
    let finished = false
    const finish = () => {
      if (finished) return
      finished = true
      clearTimeout(timer)
      const left = (unfinished.get(address) ?? 0) - bytes
      if (left > 0) unfinished.set(address, left)
      else unfinished.delete(address)
    }
    request.once("end", finish)
    response.once("close", finish)
    next()
  }
}

import type { RequestHandler } from "express"
import { ipKeyGenerator } from "express-rate-limit"

/** What one address may have begun to send and not finished, and how long it may take. */
const unfinished_bytes = 8_000_000
const body_bytes = 256 * 1024
const body_ms = 5000

/**
 * Keeps whoever sends slowly from keeping others waiting. Notices are read under one bound for all, and before a notice
 * is read whole nobody knows whose it is: a stranger who only begins many would use that bound up. So one address gets a
 * half of it at most, and a body that is not there after five seconds is given up; each service repeats.
 */
export function patience(): RequestHandler {
  const unfinished = new Map<string, number>()
  return (request, response, next) => {
    const address = ipKeyGenerator(request.ip ?? "")
    const told = Number(request.get("content-length"))
    const bytes = 1024 + (Number.isSafeInteger(told) && told >= 0 ? Math.min(told, body_bytes) : body_bytes)
    const before = unfinished.get(address) ?? 0
    if (before + bytes > unfinished_bytes) {
      response
        .set({ "Retry-After": "5", Connection: "close" })
        .status(503)
        .json({ success: false, message: "busy" })
      return
    }
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

import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { callerOf } from "../access/open-routes"
import { fitsPattern } from "../access/path-pattern"
import { Semaphore } from "./semaphore"
import { standInLine } from "./stand-in-line"

/**
 * Requests of nobody in particular that are worked on at once. One core does them one after the other
 * anyway. The fewer stand in its line, the sooner a sign-in, a seller or the gateway's notice has its turn.
 */
const crowd = new Semaphore({ in_flight_max: 4, waiting_max: 500, wait_ms: 2000 })

/**
 * What anybody may ask and yet does not stand in line: watchers, signing in, and money that has come.
 * Pictures have a line of their own.
 */
const apart = ["/health", "/ready", "/hooks/**", "/auth/**", "/sell/**", "/app/**", "/files/**"]

/**
 * Lets a few anonymous requests work at once, once their bodies are read, so that nobody slow holds a place.
 * @throws Problem `market_crowded`
 */
export async function limitAnonymous(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const caller = callerOf(req.method, req.path)
  if ((caller !== "public" && caller !== "publishable") || apart.some((path) => fitsPattern(path, req.path)))
    return next()
  await standInLine(crowd, res)
  if (!res.closed) next()
}

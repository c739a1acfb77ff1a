import { checkAnswer } from "@chophien/contract/double/check-answer"
import { sellerRoutes } from "@chophien/contract/routes"
import type { Route } from "@chophien/contract/wire/route"
import type { RequestHandler } from "express"
import * as z from "zod/mini"

const patterns = Object.values<Route>(sellerRoutes).map((route) => ({
  route,
  path: new RegExp(`^${route.path.replace(/:\w+/g, "[^/]+")}$`),
}))

/** The declared route of a request; of two that fit, the one without parts to fill in. */
const routeOf = (method: string, path: string): Route | undefined =>
  patterns
    .filter(({ route, path: pattern }) => route.method === method && pattern.test(path))
    .sort((a, b) => a.route.path.split(":").length - b.route.path.split(":").length)[0]?.route

/**
 * Holds a double of the backend to the contract: what the panel sends and what the double answers must be what the
 * routes declare. Each breach is noted, and the test that finds one fails.
 */
export function holdToContract(breaches: string[]): RequestHandler {
  return (req, res, next) => {
    const route = routeOf(req.method, req.path)
    if (!route) return next()
    const at = `${req.method} ${req.path}`
    if (route.body && req.is("json")) {
      const sent = z.safeParse(route.body, req.body)
      if (!sent.success) breaches.push(`${at} was sent: ${z.prettifyError(sent.error)}`)
    }
    const query = route.query && z.safeParse(route.query, req.query)
    if (query && !query.success) breaches.push(`${at} was asked: ${z.prettifyError(query.error)}`)
    const answer = res.json.bind(res)
    res.json = (json) => {
      breaches.push(...checkAnswer(route, res.statusCode, json).map((what) => `${at} answered: ${what}`))
      return answer(json)
    }
    next()
  }
}

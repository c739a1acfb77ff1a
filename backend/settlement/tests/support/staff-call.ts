import type { Route } from "@chophien/contract"
import { checkAnswer } from "@chophien/contract/double/check-answer"
import { staffRoutes } from "@chophien/contract/staff-routes"
import type { Shop } from "@chophien/test/kit/shop/shop"

/** The route of the contract that a request goes to. */
function routeOf(method: string, path: string): Route {
  const [address] = path.split("?")
  const found = Object.values<Route>(staffRoutes).find(
    (route) =>
      route.method === method && new RegExp(`^${route.path.replace(/:\w+/g, "[^/]+")}$`).test(address ?? "")
  )
  if (!found) throw new Error(`The contract has no route ${method} ${path}`)
  return found
}

/** One request of staff; its answer, or refusal, is held against the contract. */
export async function staffCall<Body>(
  shop: Shop,
  method: "GET" | "POST",
  path: string,
  body: object | undefined,
  headers: Record<string, string> | undefined
) {
  const answer = await shop.call<Body>(method, path, body, headers)
  expect(checkAnswer(routeOf(method, path), answer.status, answer.body)).toEqual([])
  return answer
}

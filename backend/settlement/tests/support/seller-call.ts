import type { Route } from "@chophien/contract"
import { checkAnswer } from "@chophien/contract/double/check-answer"
import { sellerRoutes } from "@chophien/contract/seller-routes"
import type { Bearer, Shop } from "@chophien/test/kit/shop/shop"

/** One request of a seller's member; its answer, or refusal, is held against the contract. */
export async function sellerCall<Body>(
  shop: Shop,
  method: "GET" | "POST",
  path: string,
  headers: Bearer,
  body?: object
) {
  const answer = await shop.call<Body>(method, path, body, headers)
  const [address] = path.split("?")
  const route = Object.values<Route>(sellerRoutes).find(
    (each) =>
      each.method === method && new RegExp(`^${each.path.replace(/:\w+/g, "[^/]+")}$`).test(address ?? "")
  )
  if (!route) throw new Error(`The contract has no route ${method} ${path}`)
  expect(checkAnswer(route, answer.status, answer.body)).toEqual([])
  return answer
}

import type { Route } from "@chophien/contract"
import { routes } from "@chophien/contract/routes"
import { checkAnswer } from "@chophien/contract/testing"

const all: Route[] = Object.values(routes).flatMap((group) => Object.values(group))
/** The rooms above answer for their routes themselves. */
const ofOtherRooms = /^\/seller\/(?:orders|listings|categories)|^\/admin\/sellers\/:id\/(?:orders|listings)/

/** How the answer of a route of this room, or of the platform, differs from its contract. */
export function contractBreaches(
  method: string,
  path: string,
  answer: { status: number; body: unknown }
): string[] {
  const [plain = ""] = path.split("?")
  const route = all.find(
    (each) => each.method === method && new RegExp(`^${each.path.replace(/:\w+/g, "[^/]+")}$`).test(plain)
  )
  if (!route) return [`${method} ${plain} is not in the contract`]
  return ofOtherRooms.test(route.path) ? [] : checkAnswer(route, answer.status, answer.body)
}

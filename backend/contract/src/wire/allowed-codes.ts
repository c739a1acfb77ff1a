import { commonProblems, idempotencyProblems, staffProblems } from "./problem"
import type { Route } from "./route"

/** The codes a route may refuse with. */
export function allowedCodes(route: Route): Set<string> {
  return new Set([
    ...commonProblems,
    ...(route.auth === "member" ? ["unauthorized", "forbidden"] : []),
    ...(route.auth === "staff" ? staffProblems : []),
    ...(route.idempotent ? idempotencyProblems : []),
    ...(route.problems ?? []),
    ...Object.values(route.field_problems ?? {}),
    ...(route.too_long_problem ? [route.too_long_problem] : []),
  ])
}

import type * as z from "zod/mini"
import { kindsOf, type ProblemCode, type ProblemType } from "./problem"
import type { Route } from "./route"

/** How a wrong field is refused; `limit` is the bound that a too long text went over. */
export type FieldProblem = { type: ProblemType; code: ProblemCode; param?: string; limit?: number }

/**
 * With which refusal a route answers a wrong part of its path, query, headers or body: the first issue decides.
 * Null where the route has no words of its own for it, which is `invalid_field`.
 */
export function fieldProblem(
  { field_problems = {}, too_long_problem }: Route,
  issues: readonly z.core.$ZodIssue[]
): FieldProblem | null {
  const [issue] = issues
  const param = String(issue?.path[0] ?? "")
  if (too_long_problem && issue?.code === "too_big" && issue.origin === "string")
    return { type: "invalid_request", code: too_long_problem, param, limit: Number(issue.maximum) }
  const own = field_problems[param]
  const type = own && kindsOf(own)[0]
  if (!own || !type) return null
  // A path that cannot be one names nothing, and no field either.
  return type === "not_found" ? { type, code: own } : { type, code: own, param }
}

import { fieldProblem, type Route } from "@chophien/contract"
import { InvalidInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import type { Text } from "@chophien/platform/texts/define-texts"
import { texts } from "../texts"

type Issues = Parameters<typeof fieldProblem>[1]

/** A schema of the contract. */
type Readable<Output> = {
  safeParse: (
    input: unknown
  ) => { success: true; data: Output } | { success: false; error: { issues: Issues } }
}

const textOfCode: Record<string, Text | undefined> = texts

/**
 * A part of what a route was sent (path, headers or body), as its contract reads it.
 * @throws Problem as the contract refuses the field, in the field's own words
 * @throws InvalidInput for a field without words of its own
 */
export function readRouteInput<Output>(route: Route, schema: Readable<Output>, input: unknown): Output {
  const read = schema.safeParse(input)
  if (read.success) return read.data
  const problem = fieldProblem(route, read.error.issues)
  const text = problem && textOfCode[problem.code]
  if (!text || problem.type === "unexpected") throw new InvalidInput(read.error, input)
  const { type, param, limit } = problem
  throw new Problem(type, text, { param, ...(limit === undefined ? {} : { values: { limit } }) })
}

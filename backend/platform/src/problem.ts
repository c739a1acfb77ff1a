import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { type Locale, type Text, type TextValues, translate } from "./texts/define-texts"

/** The kinds of refusal a route can answer, with the HTTP status of each. */
export const problemStatus = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_many_requests: 429,
  unavailable: 503,
} as const

export type ProblemType = keyof typeof problemStatus

/**
 * A refusal in words a person can act on. Thrown anywhere below a route (a service, a step, a validator);
 * the error handler answers `{ type, code, message, param? }` with the message in the caller's language.
 *
 * @example
 * throw new Problem("conflict", texts.out_of_stock, { param: "quantity", values: { title: "Gà đen Pà Cò", available: 2 } })
 */
export class Problem extends MedusaError {
  readonly problem_type: ProblemType
  readonly text: Text
  readonly param?: string
  readonly values: TextValues

  constructor(type: ProblemType, text: Text, options: { param?: string; values?: TextValues } = {}) {
    super(MedusaError.Types.NOT_ALLOWED, translate("vi", text, options.values), text.code)
    this.problem_type = type
    this.text = text
    this.param = options.param
    this.values = options.values ?? {}
  }

  /** The answer's body in one language. */
  toJSON(locale: Locale = "vi") {
    return {
      type: this.problem_type,
      code: this.text.code,
      message: translate(locale, this.text, this.values),
      ...(this.param ? { param: this.param } : {}),
    }
  }
}

const problemTypes = [
  "invalid_request",
  "unauthorized",
  "forbidden",
  "not_found",
  "conflict",
  "too_many_requests",
  "unavailable",
] as const

/** A workflow throws a copy of what a step threw: a plain object without its class. */
const copySchema = z.object({
  problem_type: z.enum(problemTypes),
  text: z.object({ code: z.string(), vi: z.string(), en: z.string() }),
  param: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** The problem an error is, is a copy of, or was caused by. */
export function problemOf(error: unknown, depth = 0): Problem | undefined {
  if (error instanceof Problem) return error
  if (!error || typeof error !== "object" || depth > 3) return undefined
  const copy = copySchema.safeParse(error)
  if (copy.success) {
    const { problem_type, text, param, values } = copy.data
    return new Problem(problem_type, text, { param, values })
  }
  const cause = "cause" in error ? problemOf(error.cause, depth + 1) : undefined
  return cause ?? ("error" in error ? problemOf(error.error, depth + 1) : undefined)
}

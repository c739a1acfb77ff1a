import type { z } from "zod"
import type { Decision, RequestIdentity } from "../../core/context/owner"
import type { RuleContext } from "../../core/context/rule-context"
import type { Caller, Scope } from "./caller"
import type { FormObject } from "./form"
import type { RouteServices } from "./services"
import { validate } from "./validate"

/** One request to a route, checked. */
export interface Call<Input = unknown> {
  input: Input
  params: Record<string, string>
  caller: Caller
  /** Within the request's transaction for everything that writes. */
  context: RuleContext
  request: RequestIdentity
  services: RouteServices
}

/** A route of the API, described once for serving, checking and documenting. */
export interface Route {
  method: "get" | "post" | "delete"
  /** Express path below the root, e.g. `/v1/payment_intents/:id`. */
  path: string
  scope: Scope
  summary: string
  /** Form body of a post, query of the others. */
  input: z.ZodType
  /** The answer's shape, named in `./output`; what the document promises. */
  output: z.ZodType
  /** False for the few that must not hold a transaction while they work. */
  transactional: boolean
  /** How large the body may be, where the usual limit is too small. */
  body_limit?: string
  /** Whether its answer shows a secret this once: what is stored of it, for a repeat, is sealed. */
  answers_secret?: boolean
  /** The ids with which a script of any web page may ask, as long as it shows a publishable key; without it none may. */
  browser?: RegExp
  /** Checks the form (and throws what is wrong with it), then answers the work that is left to do. */
  prepare(form: FormObject): (call: Omit<Call, "input">) => Promise<object>
}

/**
 * Describes a route; the handler gets its input typed by the schema.
 * @example route({ method: "get", path: "/v1/events/:id", scope: "events:read", summary: "Retrieve an event", input: nothing, output, handle })
 */
export function route<Schema extends z.ZodType>(definition: {
  method: Route["method"]
  path: string
  scope: Scope
  summary: string
  input: Schema
  output: z.ZodType
  transactional?: boolean
  body_limit?: string
  answers_secret?: boolean
  browser?: RegExp
  handle(call: Call<z.output<Schema>>): Promise<object>
}): Route {
  const { handle, transactional = true, ...rest } = definition
  return {
    ...rest,
    transactional,
    prepare(form) {
      const input = validate(definition.input, form)
      return (call) => handle({ ...call, input })
    },
  }
}

/** Does part of a call that holds no transaction in one of its own. */
export function inTransaction<Input, T>(
  call: Call<Input>,
  work: (call: Call<Input>) => Promise<T>
): Promise<T> {
  return call.context.manager.transaction((manager) =>
    work({ ...call, context: { ...call.context, manager } })
  )
}

/** What a person decides by a call, and through which key. */
export function decisionOf({
  input,
  caller,
}: Pick<Call<{ author: string; reason: string }>, "input" | "caller">): Decision {
  return { author: input.author, reason: input.reason, key_id: caller.key_id }
}

/** A value of the path. */
export function pathParam({ params }: Pick<Call, "params">, name: string): string {
  return params[name] ?? ""
}

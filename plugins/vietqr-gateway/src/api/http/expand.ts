import { StripeError } from "./stripe-error"

/** Finds what a reference of an object means, or null. */
export interface Resolver {
  /** The object of an id. */
  byId(id: string): Promise<object | null>
  /** A part of an object that is left out unless it is asked for, e.g. the refunds of a charge. */
  part(target: object, name: string): Promise<object | null>
}

const maxDepth = 4

/** The fields that name another object. Nothing else is ever looked up, whatever text it holds. */
const references = new Set([
  "account",
  "application_fee",
  "balance_transaction",
  "charge",
  "fee",
  "destination",
  "latest_charge",
  "on_behalf_of",
  "originating_transaction",
  "payment_intent",
  "source",
  "source_transaction",
  "transfer",
  "destination_payment_refund",
  "transfer_reversal",
  "failure_balance_transaction",
])

function cannot(path: string): StripeError {
  return new StripeError(400, `This property cannot be expanded (${path}).`, {
    param: "expand",
    code: "parameter_invalid",
  })
}

async function expandPath(target: unknown, path: string[], whole: string, resolver: Resolver): Promise<void> {
  const [head, ...rest] = path
  if (head === undefined || typeof target !== "object" || target === null) return
  if (Array.isArray(target)) {
    for (const item of target) await expandPath(item, path, whole, resolver)
    return
  }
  const value: unknown = Object.hasOwn(target, head) ? Reflect.get(target, head) : undefined
  if (value === undefined) {
    const part = await resolver.part(target, head)
    if (!part) throw cannot(whole)
    Reflect.set(target, head, part)
  } else if (typeof value === "string") {
    const found = references.has(head) ? await resolver.byId(value) : null
    if (!found) throw cannot(whole)
    Reflect.set(target, head, found)
  } else if (value !== null && typeof value !== "object") {
    throw cannot(whole)
  }
  await expandPath(Reflect.get(target, head), rest, whole, resolver)
}

/**
 * Replaces the named references of an answer by the objects they mean: `latest_charge`, `data.payment_intent`.
 * @throws StripeError 400 for a path that names no reference
 */
export async function expandAnswer(answer: object, paths: string[], resolver: Resolver): Promise<void> {
  for (const path of paths) {
    const parts = path.split(".")
    // Of a list, `data` itself is no level.
    if (parts.length - (parts[0] === "data" ? 1 : 0) > maxDepth) {
      throw new StripeError(400, `You cannot expand more than ${maxDepth} levels of a property (${path}).`, {
        param: "expand",
        code: "parameter_invalid",
      })
    }
    await expandPath(answer, parts, path, resolver)
  }
}

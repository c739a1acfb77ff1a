import { StripeError } from "../common/errors"

/** Finds an object by its id for the caller, or null. */
export type Resolve = (id: string) => Promise<object | null>

const maxDepth = 4

async function expandPath(target: unknown, path: string[], whole: string, resolve: Resolve): Promise<void> {
  const [head, ...rest] = path
  if (head === undefined || typeof target !== "object" || target === null) return
  if (Array.isArray(target)) {
    for (const item of target) await expandPath(item, path, whole, resolve)
    return
  }
  const value: unknown = Reflect.get(target, head)
  if (value === undefined) throw new StripeError(400, `This property cannot be expanded (${whole}).`, { param: "expand", code: "parameter_invalid" })
  if (typeof value === "string") {
    const found = await resolve(value)
    if (!found) throw new StripeError(400, `This property cannot be expanded (${whole}).`, { param: "expand", code: "parameter_invalid" })
    Reflect.set(target, head, found)
  }
  await expandPath(Reflect.get(target, head), rest, whole, resolve)
}

/**
 * Replaces the named references of an answer by the objects they mean: `latest_charge`, `data.payment_intent`.
 * @throws StripeError 400 for a path that names no reference
 */
export async function expandAnswer(answer: object, paths: string[], resolve: Resolve): Promise<void> {
  for (const path of paths) {
    const parts = path.split(".")
    if (parts.length > maxDepth) throw new StripeError(400, `You cannot expand more than ${maxDepth} levels (${path}).`, { param: "expand", code: "parameter_invalid" })
    await expandPath(answer, parts, path, resolve)
  }
}

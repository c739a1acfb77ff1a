import * as z from "zod/mini"
import type { Reading } from "./reading"
import { typed_length_max } from "./text"

/**
 * What a person typed, read by one of this package's readers, for the body of a route or a form. What was not
 * understood is a custom issue whose `params` hold `reason` and, for a question, `choices`.
 *
 * @example z.object({ phone: typedSchema(readPhone) })
 */
export const typedSchema = <Value, Reason extends string, Doubt extends string>(
  read: (typed: string) => Reading<Value, Reason, Doubt>
) =>
  z.pipe(
    z.string().check(z.maxLength(typed_length_max)),
    z.transform((typed: string, context): Value => {
      const reading = read(typed)
      if (reading.outcome === "value") return reading.value
      const { outcome: _, ...params } = reading
      context.issues.push({ code: "custom", input: typed, params })
      return z.NEVER
    })
  )

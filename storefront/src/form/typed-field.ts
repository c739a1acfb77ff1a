import { z } from "zod"

/**
 * A text field that one of the vocabulary's readers makes out.
 * @param message what a text that it cannot read is refused with
 */
export const typedField = (reader: (typed: string) => string | null, message: string) =>
  z.string(message).transform((typed, context) => {
    const value = reader(typed)
    if (value) return value
    context.addIssue({ code: "custom", message })
    return z.NEVER
  })

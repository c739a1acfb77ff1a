import { readPhone } from "@chophien/vocabulary/phone"
import { textSchema } from "@chophien/vocabulary/schemas"
import { typedSchema } from "@chophien/vocabulary/typed-schema"
import * as z from "zod/mini"

/** An e-mail address as typed; blanks around it and capitals do not count. */
export const emailAddress = /* @__PURE__ */ (() =>
  z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254)))()

/** A phone number as typed; read as it is stored, E.164. Answers show it as it is dialled in the country. */
export const storedPhone = /* @__PURE__ */ (() =>
  z.pipe(
    typedSchema(readPhone),
    z.transform(({ e164 }) => e164)
  ))()

/** The full name of a person. */
export const personName = /* @__PURE__ */ (() => textSchema(120, { length_min: 1 }))()

import * as z from "zod/mini"
import { allowedCodes } from "../wire/allowed-codes"
import { isProblemCode, kindsOf, problemSchema, problemStatus, refusalSchema } from "../wire/problem"
import { type Route, statusOf } from "../wire/route"

/**
 * What differs between an answer and its route's contract, a sentence each; none when it holds. For tests against a
 * real backend and for doubles: stricter than a client, which passes over fields it does not know.
 *
 * @example
 * expect(checkAnswer(addItem, response.status, await response.json())).toEqual([])
 */
export function checkAnswer(route: Route, status: number, json: unknown): string[] {
  if (status >= 400) return checkRefusal(route, status, json)
  const statuses = [statusOf(route), ...(route.repeat_status ? [route.repeat_status] : [])]
  const wrongStatus = statuses.includes(status)
    ? []
    : [`status ${status} instead of ${statuses.join(" or ")}`]
  const read = z.safeParse(route.answer, json)
  return [
    ...wrongStatus,
    ...(read.success ? differences(json, read.data, "") : read.error.issues.map(sentence)),
  ]
}

function checkRefusal(route: Route, status: number, json: unknown): string[] {
  // Core refuses who is not signed in, or has no key, before a route of ours runs.
  const byCore =
    route.core ||
    (status === 401 && route.auth === "staff") ||
    (route.auth === "publishable" && keyMissing(json))
  const read = z.safeParse(byCore ? refusalSchema : problemSchema, json)
  if (!read.success) return read.error.issues.map((issue) => `refusal with ${status}: ${sentence(issue)}`)
  if (byCore) return []
  const { type = "", code = "" } = read.data
  if (!isProblemCode(code)) return [`refusal with the unknown code ${code}`]
  const kind = kindsOf(code).find((each) => each === type)
  return [
    ...(allowedCodes(route).has(code) ? [] : [`refusal ${code}, which the route does not declare`]),
    ...(kind ? [] : [`refusal ${code} as ${type} instead of ${kindsOf(code).join(" or ")}`]),
    ...(kind && problemStatus[kind] !== status ? [`status ${status} for ${type}`] : []),
  ]
}

/** Core's words for a request without the key of a shop. */
const keyMissing = (json: unknown): boolean =>
  /publishable/i.test(z.safeParse(refusalSchema, json).data?.message ?? "")

const sentence = (issue: z.core.$ZodIssue): string => {
  const at = issue.path.map(String).join(".") || "the answer"
  if (issue.code === "invalid_type") return `${at}: not ${issue.expected}`
  if (issue.code === "invalid_value") return `${at}: not one of ${issue.values.map(String).join(", ")}`
  return `${at}: ${issue.code}`
}

/** Where a value differs from what its schema made of it: fields it does not know, values it had to mend. */
function differences(sent: unknown, read: unknown, at: string): string[] {
  if (typeof sent !== "object" || sent === null || typeof read !== "object" || read === null)
    return Object.is(sent, read)
      ? []
      : [`${at}: ${JSON.stringify(sent)}, which is read as ${JSON.stringify(read)}`]
  return Object.entries(sent).flatMap(([name, value]) => {
    const path = at ? `${at}.${name}` : name
    return Object.hasOwn(read, name)
      ? differences(value, Reflect.get(read, name), path)
      : [`${path}: not in the contract`]
  })
}

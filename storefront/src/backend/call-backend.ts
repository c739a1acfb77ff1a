import {
  type Answer,
  addressOf,
  type BadRow,
  type Problem,
  type RequestParts,
  type Route,
  readAnswer,
  refusalSchema,
} from "@chophien/contract"
import type { Locale } from "@chophien/vocabulary/locale"
import { config } from "../environment/config"
import { log } from "../environment/log"

/** A page waits no longer for what it shows. */
const read_timeout_ms = 2000
/** Whoever orders waits for their turn: giving up would leave them in doubt. */
const write_timeout_ms = 15_000

/** What a refusal is about, in the shopper's language. */
export type RefusalWords = Pick<Problem, "code" | "message" | "param">

/** A refusal of the back end, in the shopper's language. */
export class BackendRefusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: RefusalWords
  ) {
    super(`${status} ${problem.code}: ${problem.message}`)
  }
}

/** The back end cannot be reached, failed, or answered with something that is not its contract. */
export class BackendDown extends Error {}

/** The code of a refusal that means: what the back end stands on is away. */
const outageCode = "outage"

const isOutage = (error: unknown): boolean =>
  error instanceof BackendRefusal && error.problem.code === outageCode

/** Whether an error means that the back end, or what it stands on, is away. */
export const isBackendAway = (error: unknown): boolean => error instanceof BackendDown || isOutage(error)

/**
 * For whom a request is made. Once there was no answer, nothing more is read for it. A page asks several things, one after
 * the other; it waits for the first only.
 */
export type Caller = { locale: Locale; address: string | undefined; unanswered?: boolean }

/** What a kept connection fails with when the other side has just closed it. */
const closedCodes = new Set(["ECONNRESET", "UND_ERR_SOCKET"])

function wasClosed(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return (
    typeof cause === "object" &&
    cause !== null &&
    "code" in cause &&
    typeof cause.code === "string" &&
    closedCodes.has(cause.code)
  )
}

/** `fetch`; a request that only reads is made once more when it met a connection that was being closed. */
async function send(url: string, init: RequestInit & { method: string }): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.method !== "GET" || !wasClosed(error)) throw error
    return await fetch(url, init)
  }
}

/**
 * One request to the back end, sent and read as the route's contract says. Rows that break it are left out of their
 * list and logged.
 * @param form the files of a route that takes some, instead of a body
 * @throws {BackendRefusal} for a 4xx, and for a 503 that says why
 * @throws {BackendDown} for everything else that is not an answer
 */
export async function callBackend<R extends Route>(
  caller: Caller,
  route: R,
  request: RequestParts<R>,
  form?: FormData
): Promise<Answer<R>> {
  const address = addressOf(route, request)
  const what = `${route.method} ${address.split("?")[0]}`
  const { body, headers = {} } = request
  const reads = route.method === "GET"
  if (reads && caller.unanswered)
    throw new BackendDown(`${what} was not asked: the request before it was not answered`)
  let response: Response
  let answer: unknown
  try {
    response = await send(config.backendUrl + address, {
      method: route.method,
      headers: {
        accept: "application/json",
        "accept-language": caller.locale,
        "x-publishable-api-key": config.publishableKey,
        ...(caller.address ? { "x-forwarded-for": caller.address } : {}),
        ...(body ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(form ? { body: form } : body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(reads ? read_timeout_ms : write_timeout_ms),
    })
    answer = await response.json()
  } catch (error) {
    caller.unanswered = true
    throw new BackendDown(`${what} got no answer`, { cause: error })
  }
  if (!response.ok) {
    const refusal = refusalOf(what, response.status, answer)
    if (isOutage(refusal)) caller.unanswered = true
    throw refusal
  }
  const read = readAnswer(route, answer, (bad) => log("warn", `${what}: left out ${describeRow(bad)}`))
  if (read.success) return read.data
  throw new BackendDown(`${what} answered outside its contract: ${describeIssues(read.error.issues)}`)
}

function refusalOf(what: string, status: number, answer: unknown): Error {
  const refusal = refusalSchema.safeParse(answer)
  const known = status < 500 || status === 503
  if (known && refusal.success && refusal.data.code) {
    const { code, message, param } = refusal.data
    return new BackendRefusal(status, { code, message, ...(param ? { param } : {}) })
  }
  // Refusals of the framework itself (an unreadable address, a missing route) carry no words for people.
  if (status < 500)
    return new BackendRefusal(status, { code: status === 404 ? "not_found" : "refused", message: "" })
  return new BackendDown(`${what} answered ${status}`)
}

const describeIssues = (issues: BadRow["issues"]): string =>
  issues.map(({ path, code }) => `${path.map(String).join(".")} (${code})`).join(", ")

/** A row that was left out: its place, its id where it has one, and what is wrong with it. */
function describeRow({ at, row, issues }: BadRow): string {
  const id = typeof row === "object" && row !== null && "id" in row ? ` ${String(row.id)}` : ""
  return `${at}${id}: ${describeIssues(issues)}`
}

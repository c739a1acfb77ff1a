import { z } from "zod"
import { config } from "../config"
import type { Locale } from "./locale"
import { type Problem, problem } from "./schemas"

/** No answer within this time counts as a failure of the back end. */
const timeoutMs = 15_000

/** A refusal of the back end, in the shopper's language. */
export class BackendRefusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem
  ) {
    super(`${status} ${problem.code}: ${problem.message}`)
  }
}

/** The back end cannot be reached, failed, or answered with something that is not its contract. */
export class BackendDown extends Error {}

/** For whom a request is made. */
export type Caller = { locale: Locale; address: string | undefined }

export type Call = {
  method?: "GET" | "POST"
  query?: Record<string, string | number | undefined>
  body?: Record<string, unknown>
  headers?: Record<string, string>
}

function addressOf(path: string, query: Call["query"] = {}): URL {
  const url = new URL(config.backendUrl + path)
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") url.searchParams.set(name, String(value))
  }
  return url
}

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
async function send(url: URL, init: RequestInit & { method: string }): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (init.method !== "GET" || !wasClosed(error)) throw error
    return await fetch(url, init)
  }
}

/**
 * One request to the back end; the answer is checked against `schema`.
 * @throws {BackendRefusal} for a 4xx, and for a 503 that says why
 * @throws {BackendDown} for everything else that is not an answer
 */
export async function callBackend<S extends z.ZodType>(
  caller: Caller,
  path: string,
  schema: S,
  { method = "GET", query, body, headers = {} }: Call = {}
): Promise<z.output<S>> {
  const url = addressOf(path, query)
  let response: Response
  let answer: unknown
  try {
    response = await send(url, {
      method,
      headers: {
        accept: "application/json",
        "accept-language": caller.locale,
        "x-publishable-api-key": config.publishableKey,
        ...(caller.address ? { "x-forwarded-for": caller.address } : {}),
        ...(body ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(timeoutMs),
    })
    answer = await response.json()
  } catch (error) {
    throw new BackendDown(`${method} ${url.pathname} got no answer`, { cause: error })
  }
  if (!response.ok) {
    const refusal = problem.safeParse(answer)
    const known = response.status < 500 || response.status === 503
    if (known && refusal.success) throw new BackendRefusal(response.status, refusal.data)
    // Refusals of the framework itself (an unreadable address, a missing route) carry no words for people.
    if (response.status < 500)
      throw new BackendRefusal(response.status, {
        code: response.status === 404 ? "not_found" : "refused",
        message: "",
      })
    throw new BackendDown(`${method} ${url.pathname} answered ${response.status}`)
  }
  const parsed = schema.safeParse(answer)
  if (!parsed.success) {
    throw new BackendDown(
      `${method} ${url.pathname} answered outside its contract: ${z.prettifyError(parsed.error)}`
    )
  }
  return parsed.data
}

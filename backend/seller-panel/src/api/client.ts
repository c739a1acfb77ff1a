import { addressOf } from "@chophien/contract/wire/address-of"
import { refusalSchema } from "@chophien/contract/wire/problem"
import { readAnswer } from "@chophien/contract/wire/read-answer"
import type { Answer, Body, Route } from "@chophien/contract/wire/route"
import { language } from "../i18n"

const timeout_ms = 25_000

/** The backend refused: `message` says what to do, in the app's language. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code?: string,
    readonly param?: string
  ) {
    super(message)
  }

  /** Whether the same request may well pass later, unchanged. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 408 || this.status === 425 || this.status === 429
  }
}

/** Nothing came back: no signal, or the backend is away. */
export class NetworkError extends Error {}

/** What a route is sent besides its address, by its declaration. */
export type Sent<R extends Route> = {
  body?: Body<R>
  headers?: Record<string, string>
  idempotency_key?: string
}

/** The path of a route's address and its query. */
export type Address<R extends Route> = Parameters<typeof addressOf<R>>[1]

/**
 * Calls a route of the backend this page came from; the session is a cookie that scripts cannot read.
 * @throws ApiError when it refuses, NetworkError when nothing came back
 */
export async function callRoute<R extends Route>(
  route: R,
  address: Address<R>,
  { body, headers, idempotency_key }: Sent<R> = {}
): Promise<Answer<R>> {
  const path = addressOf(route, address)
  let answer: Response
  let text: string
  try {
    answer = await fetch(path, {
      method: route.method,
      credentials: "same-origin",
      cache: "no-store",
      signal: timeoutSignal(),
      headers: {
        accept: "application/json",
        "accept-language": language.get(),
        ...(body ? { "content-type": "application/json" } : {}),
        ...(idempotency_key ? { "idempotency-key": idempotency_key } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    text = await answer.text()
  } catch {
    throw new NetworkError(path)
  }
  return answerFrom(route, answer.status, text)
}

/**
 * Sends photos and reports how much of them is on its way.
 * fetch cannot report the progress of an upload, so this is an XMLHttpRequest.
 * @throws ApiError, NetworkError
 */
export function sendFiles<R extends Route>(
  route: R,
  files: { name: string; blob: Blob }[],
  { idempotency_key, onProgress }: { idempotency_key: string; onProgress?: (share: number) => void }
): Promise<Answer<R>> {
  const form = new FormData()
  for (const { name, blob } of files) form.append(route.upload?.field ?? "files", blob, name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(route.method, route.path)
    request.timeout = timeout_ms * 6
    request.setRequestHeader("accept", "application/json")
    request.setRequestHeader("accept-language", language.get())
    request.setRequestHeader("idempotency-key", idempotency_key)
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener("load", () => {
      try {
        resolve(answerFrom(route, request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    })
    for (const event of ["error", "timeout", "abort"])
      request.addEventListener(event, () => reject(new NetworkError(route.path)))
    request.send(form)
  })
}

/** What a route answered, read by its declaration. @throws ApiError for a refusal and for an unknown shape */
function answerFrom<R extends Route>(route: R, status: number, text: string): Answer<R> {
  const body = parseJson(text)
  if (status < 200 || status >= 300) {
    const refusal = refusalSchema.safeParse(body)
    if (refusal.success)
      throw new ApiError(status, refusal.data.message, refusal.data.code, refusal.data.param)
    throw status >= 500 ? new ApiError(status, "") : new ApiError(status, "", "unreadable")
  }
  const read = readShape(route, body)
  if (read === undefined) throw new ApiError(status, "", "unknown_shape")
  return read
}

/**
 * An answer in the shape its route declares, or undefined. A row of a list that is not, is left out and reported:
 * the other rows are still there.
 */
export function readShape<R extends Route>(route: R, body: unknown): Answer<R> | undefined {
  const read = readAnswer(route, body, ({ at, issues }) =>
    console.error(`${route.path} answered a row this version does not know (${at}).`, issues)
  )
  if (read.success) return read.data
  console.error(`${route.path} answered in a shape this version does not know.`, read.error.issues)
  return undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function timeoutSignal(): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(), timeout_ms)
  return controller.signal
}

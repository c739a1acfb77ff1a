import * as z from "zod/mini"
import { language } from "../i18n"
import { refusalSchema } from "./schemas"

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

export interface Ask {
  method?: "GET" | "POST" | "DELETE"
  body?: object
  headers?: Record<string, string>
  idempotency_key?: string
}

/**
 * Asks the backend this page came from; the session is a cookie that scripts cannot read.
 * @throws ApiError when it refuses, NetworkError when nothing came back
 */
export async function ask<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  { method = "GET", body, headers, idempotency_key }: Ask = {}
): Promise<T> {
  let answer: Response
  let text: string
  try {
    answer = await fetch(path, {
      method,
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
  return understand(answer.status, text, schema)
}

/**
 * Sends photos and tells how much of them is on its way.
 * fetch cannot tell the progress of an upload, so this is an XMLHttpRequest.
 * @throws ApiError, NetworkError
 */
export function upload<T>(
  path: string,
  files: { name: string; blob: Blob }[],
  schema: z.ZodMiniType<T>,
  { idempotency_key, onProgress }: { idempotency_key: string; onProgress?: (share: number) => void }
): Promise<T> {
  const form = new FormData()
  for (const { name, blob } of files) form.append("files", blob, name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open("POST", path)
    request.timeout = timeout_ms * 6
    request.setRequestHeader("accept", "application/json")
    request.setRequestHeader("accept-language", language.get())
    request.setRequestHeader("idempotency-key", idempotency_key)
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener("load", () => {
      try {
        resolve(understand(request.status, request.responseText, schema))
      } catch (error) {
        reject(error)
      }
    })
    for (const event of ["error", "timeout", "abort"])
      request.addEventListener(event, () => reject(new NetworkError(path)))
    request.send(form)
  })
}

function understand<T>(status: number, text: string, schema: z.ZodMiniType<T>): T {
  const body = parseJson(text)
  if (status < 200 || status >= 300) {
    const refusal = refusalSchema.safeParse(body)
    if (refusal.success)
      throw new ApiError(status, refusal.data.message, refusal.data.code, refusal.data.param)
    throw status >= 500 ? new ApiError(status, "") : new ApiError(status, "", "unreadable")
  }
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  console.error("The backend answered in a shape this version does not know.", z.prettifyError(parsed.error))
  throw new ApiError(status, "", "unknown_shape")
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

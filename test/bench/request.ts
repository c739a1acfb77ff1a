import { z } from "zod"
import type { House } from "./house.ts"

/** Refuses any answer but the expected one, with what was answered: a benchmark of failures measures nothing. */
async function send(url: string, expected: number, init: RequestInit = {}): Promise<string> {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(60_000), ...init })
  const text = await response.text()
  if (response.status !== expected)
    throw new Error(`${init.method ?? "GET"} ${url} answered ${response.status}: ${text.slice(0, 500)}`)
  return text
}

/** Opens a page of the storefront, as a browser of a guest does. */
export const openPage = (house: House, path: string): Promise<string> =>
  send(house.urls.storefront + path, 200, { headers: { accept: "text/html" } })

/** Sends a form, which is answered with a redirection. */
export const sendForm = (url: string, fields: Record<string, string>): Promise<string> =>
  send(url, 303, { method: "POST", body: new URLSearchParams(fields) })

/** Calls a store route of the backend and reads its answer: with a `body` it is a POST. */
export async function requestJson<T extends z.ZodType>(
  house: House,
  shape: T,
  path: string,
  {
    body,
    headers = {},
    status = 200,
  }: { body?: object; headers?: Record<string, string>; status?: number } = {}
): Promise<z.output<T>> {
  const text = await send(house.urls.backend + path, status, {
    method: body ? "POST" : "GET",
    headers: {
      "x-publishable-api-key": house.publishable_key,
      ...(body ? { "content-type": "application/json" } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return shape.parse(JSON.parse(text))
}

const mails = z.array(z.object({ id: z.string() }))

/** The newest mail in the local inbox, by id; nothing when there is none. */
export async function newestMail(house: House): Promise<string | undefined> {
  return mails.parse(JSON.parse(await send(`${house.urls.inbox}/api/messages`, 200)))[0]?.id
}

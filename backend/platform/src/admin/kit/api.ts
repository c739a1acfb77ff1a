import { refusalSchema } from "@chophien/contract"
import * as z from "zod/mini"

/** The backend refused, or could not be reached: `text` holds its words, `key` names ours where it had none. */
export class AskError extends Error {
  constructor(
    readonly status: number,
    readonly text: string | undefined,
    readonly key: "no_network" | "unexpected" | "unreadable",
    readonly param?: string
  ) {
    super(text ?? key)
  }
}

export type Language = "vi" | "en"

interface Request {
  method?: "GET" | "POST" | "DELETE"
  body?: unknown
  language: Language
}

/** Sends a request with the Admin's own session. @throws AskError for a refusal, and where nobody answers */
export async function sendRequest(
  path: string,
  { method = "GET", body, language }: Request
): Promise<{ status: number; json: unknown }> {
  const answer = await fetch(path, {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      "accept-language": language,
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new AskError(0, undefined, "no_network")
  })
  const json: unknown = await answer.json().catch(() => undefined)
  if (answer.ok) return { status: answer.status, json }
  const refusal = z.safeParse(refusalSchema, json).data
  throw new AskError(answer.status, refusal?.message, "unexpected", refusal?.param)
}

/**
 * Asks a staff route and reads its answer by a schema; a route of the contract is called by `callRoute`.
 * @throws AskError
 */
export async function ask<T>(path: string, schema: z.core.$ZodType<T>, request: Request): Promise<T> {
  const { status, json } = await sendRequest(path, request)
  const parsed = z.safeParse(schema, json)
  if (parsed.success) return parsed.data
  console.error("The backend answered in a shape this page does not know.", parsed.error)
  throw new AskError(status, undefined, "unreadable")
}

import { z } from "zod"

const refusalSchema = z.object({
  message: z.string(),
  code: z.string().optional(),
  param: z.string().optional(),
})

/** The backend refused, or could not be reached: `text` is what it said, `key` our own words where it said nothing. */
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

interface Ask {
  method?: "GET" | "POST"
  body?: object
  language: "vi" | "en"
}

/**
 * Asks a staff route with the Admin's own session.
 * @throws AskError
 */
export async function ask<T>(
  path: string,
  schema: z.ZodType<T>,
  { method = "GET", body, language }: Ask
): Promise<T> {
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
  const read: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) {
    const refusal = refusalSchema.safeParse(read)
    throw refusal.success
      ? new AskError(answer.status, refusal.data.message, "unexpected", refusal.data.param)
      : new AskError(answer.status, undefined, "unexpected")
  }
  const parsed = schema.safeParse(read)
  if (parsed.success) return parsed.data
  console.error("The backend answered in a shape this page does not know.", parsed.error)
  throw new AskError(answer.status, undefined, "unreadable")
}

import { createHash } from "node:crypto"
import type { IncomingMessage } from "node:http"
import * as z from "zod/mini"
import { fieldProblem } from "../wire/field-problem"
import type { Route, Schema } from "../wire/route"
import { DoubleRefusal } from "./double-refusal"

const body_bytes_max = 32 * 1024 * 1024

/** What came in a body: JSON or files; `hash` tells two bodies apart. */
export type SentBody = { json: unknown; files: File[]; hash: string }

/** Reads a body to its end. @throws DoubleRefusal for what is no JSON, no form, or more than a double takes */
export async function readBody(route: Route, request: IncomingMessage): Promise<SentBody> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes > body_bytes_max) throw new DoubleRefusal("upload_too_large", "The body is too large.")
    chunks.push(part)
  }
  const body = Buffer.concat(chunks)
  const files = route.upload ? await readFiles(route.upload.field, request, body) : []
  const content = files.length ? await Promise.all(files.map((file) => file.bytes())) : [body]
  const hash = createHash("sha256")
  for (const part of content) hash.update(part)
  return { json: route.upload ? {} : parsed(body), files, hash: hash.digest("hex") }
}

function parsed(body: Buffer): unknown {
  if (!body.length) return {}
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new DoubleRefusal("invalid_field", "The body is no JSON.")
  }
}

async function readFiles(field: string, request: IncomingMessage, body: Buffer): Promise<File[]> {
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": request.headers["content-type"] ?? "" },
  })
    .formData()
    .catch(() => null)
  if (!form) throw new DoubleRefusal("upload_malformed", "The upload could not be read.", field)
  return form.getAll(field).flatMap((value) => (value instanceof File ? [value] : []))
}

/** The parts of a path, by name; null when the path is another route's. */
export function paramsOf(route: Route, path: string): Record<string, string> | null {
  const wanted = route.path.split("/")
  const sent = path.replace(/\/$/, "").split("/")
  if (wanted.length !== sent.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = sent[index] ?? ""
    if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(value)
    else if (part !== value) return null
  }
  return params
}

/** A part of a request as the route reads it. @throws DoubleRefusal as the backend refuses a wrong field */
export function readPart(route: Route, schema: Schema | undefined, sent: unknown): unknown {
  if (!schema) return sent
  const read = z.safeParse(schema, sent)
  if (read.success) return read.data
  const own = fieldProblem(route, read.error.issues)
  if (own)
    throw new DoubleRefusal(
      own.code,
      `The field ${own.param ?? "of the path"} is wrong.`,
      own.param,
      own.type
    )
  const [issue] = read.error.issues
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : []
  const param = [...(issue?.path ?? []), ...unknown].map(String).join(".")
  throw new DoubleRefusal("invalid_field", `The field ${param} is wrong.`, param)
}

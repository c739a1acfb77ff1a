import { createHash } from "node:crypto"
import { type InputSchema, readInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import { type Locale, localeOf } from "@chophien/platform/texts/define-texts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { SELLER_MODULE } from "../modules/seller"
import type SellerModuleService from "../modules/seller/service"
import type { SellerSession, UploadedFile } from "../seller-session"
import { texts } from "../texts"
import { readSession } from "./session"

/** What a seller route gets: who asks, what for, and nothing of the raw request. */
export type SellerCall<Input> = SellerSession & {
  container: MedusaContainer
  input: Input
  /** The caller's language. */
  locale: Locale
  /** Parts of the path, such as `id`. */
  params: Record<string, string>
  /** The caller's own name of a write, if it has one. */
  idempotency_key: string | null
  /** Files of a multipart request. */
  files: UploadedFile[]
}

type Answer = Record<string, unknown>
type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

/** A seller route that only reads. `schema` describes the query; what it does not name is refused. */
export function sellerRead<Input>(
  schema: InputSchema<Input>,
  handle: (call: SellerCall<Input>) => Promise<Answer>
): Handler {
  return async (req, res) => {
    const session = await readSession(req)
    const input = readInput(schema, req.query)
    const answer = await handle({
      ...session,
      container: req.scope,
      input,
      locale: localeOf(req.headers["accept-language"]),
      params: req.params,
      idempotency_key: null,
      files: [],
    })
    res.status(200).json(answer)
  }
}

/**
 * A seller route that writes. `schema` describes the body; what it does not name is refused.
 * With an `Idempotency-Key` the same request has its effect once: a repeat gets the first answer, another request with
 * the same key is refused. Only an answer of success is kept, so that a refused request may be tried again.
 */
export function sellerWrite<Input>(
  schema: InputSchema<Input>,
  handle: (call: SellerCall<Input>) => Promise<Answer>,
  options: { status?: 200 | 201 } = {}
): Handler {
  return async (req, res) => {
    const session = await readSession(req)
    const files = filesOf(req)
    const input = readInput(schema, req.body ?? {})
    const key = keyOf(req)
    const status = options.status ?? 200
    const run = () =>
      handle({
        ...session,
        container: req.scope,
        input,
        locale: localeOf(req.headers["accept-language"]),
        params: req.params,
        idempotency_key: key,
        files,
      })
    if (!key) {
      res.status(status).json(await run())
      return
    }

    const service = req.scope.resolve<SellerModuleService>(SELLER_MODULE)
    const claimed = await service.claimIdempotencyKey({
      seller_id: session.seller.id,
      key,
      request_hash: hashOf(req, files),
    })
    switch (claimed.outcome) {
      case "replay":
        res.status(claimed.status).json(claimed.answer)
        return
      case "other_request":
        throw new Problem("conflict", texts.idempotency_key_reused, { param: "Idempotency-Key" })
      case "running":
        throw new Problem("conflict", texts.idempotency_in_progress, { param: "Idempotency-Key" })
      case "claimed":
        break
    }
    const { claim } = claimed
    try {
      const answer = await run()
      await service.answerIdempotencyKey({ claim, status, answer })
      res.status(status).json(answer)
    } catch (error) {
      await service.releaseIdempotencyKey({ claim })
      throw error
    }
  }
}

function keyOf(req: MedusaRequest): string | null {
  const key = req.headers["idempotency-key"]
  if (key === undefined) return null
  if (typeof key !== "string" || key.length < 8 || key.length > 200) {
    throw new Problem("invalid_request", texts.idempotency_key_invalid, { param: "Idempotency-Key" })
  }
  return key
}

const filesOf = (req: MedusaRequest & { files?: unknown }): UploadedFile[] =>
  Array.isArray(req.files) ? req.files : []

/** Two requests are the same when method, path, body and files are. */
function hashOf(req: MedusaRequest, files: UploadedFile[]): string {
  const hash = createHash("sha256").update(`${req.method} ${req.path}\n${JSON.stringify(req.body ?? {})}`)
  for (const file of files) hash.update(`\n${file.originalname}\n`).update(file.buffer)
  return hash.digest("hex")
}

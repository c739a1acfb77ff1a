import { z } from "zod"
import type { Notice } from "../../core/notices/notice.entity"
import { findNotice, listNotices, retryNotice } from "../../core/notices/store"
import { NotFoundError } from "../../kernel/errors"
import { unixSeconds, unixSecondsOrNull } from "../../kernel/time"
import { platformOnly } from "../http/authenticate"
import { decisionFields, expand, integer, nothing } from "../http/fields"
import { type Call, decisionOf, pathParam, route } from "../http/route"
import { invalidParameter } from "../http/stripe-error"
import { noticeList, noticeObject } from "./output"

const url = "/v1/vietqr/notices"

function presentNotice(notice: Notice): object {
  return {
    id: notice.id,
    object: "vietqr.notice",
    attempts: notice.attempts,
    body: notice.body.toString("base64"),
    outcome: notice.outcome,
    processed_at: unixSecondsOrNull(notice.processed_at),
    received_at: unixSeconds(notice.received_at),
    source: notice.source,
    status: notice.state,
  }
}

const scopeOf = ({ caller, context: { bankAccounts } }: Pick<Call, "caller" | "context">) => {
  platformOnly(caller, "Only the platform sees notices.")
  return { livemode: caller.livemode, bankAccounts }
}

/** The notice of the path. @throws NotFoundError */
async function noticeOfPath(call: Call): Promise<Notice> {
  const id = pathParam(call, "notice")
  const found = await findNotice(call.context.manager, scopeOf(call), id)
  if (!found) throw new NotFoundError("notice", id)
  return found
}

const list = route({
  method: "get",
  path: url,
  scope: "notices:read",
  output: noticeList,
  summary: "List what bank services sent, newest first; `status=failed` are those that nobody could work on",
  input: z.strictObject({
    limit: integer(1, 100).default(10),
    starting_after: z.string().max(100).optional(),
    status: z.enum(["waiting", "processed", "failed"]).optional(),
    expand,
  }),
  async handle(call) {
    const { limit, starting_after, status } = call.input
    const found = await listNotices(call.context.manager, scopeOf(call), {
      state: status,
      limit,
      after: starting_after,
    })
    return {
      object: "list",
      url,
      has_more: found.length > limit,
      data: found.slice(0, limit).map(presentNotice),
    }
  },
})

const retrieve = route({
  method: "get",
  path: `${url}/:notice`,
  scope: "notices:read",
  output: noticeObject,
  summary: "Retrieve a notice with its bytes",
  input: nothing,
  handle: async (call) => presentNotice(await noticeOfPath(call)),
})

const retry = route({
  method: "post",
  path: `${url}/:notice/retry`,
  scope: "notices:write",
  output: noticeObject,
  summary: "Let a notice that failed be worked on again",
  input: z.strictObject({ ...decisionFields, expand }),
  async handle(call) {
    const notice = await noticeOfPath(call)
    if (!(await retryNotice(call.context, notice, call.caller.livemode, decisionOf(call))))
      throw invalidParameter("notice", "notice_unexpected_state", `Notice ${notice.id} did not fail.`)
    return presentNotice(await noticeOfPath(call))
  },
})

/** Everything below `/v1/vietqr/notices`. */
export const noticeRoutes = [list, retrieve, retry]

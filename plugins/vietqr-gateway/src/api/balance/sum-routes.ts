import { z } from "zod"
import { ledgerSums, transferGroupSums } from "../../core/balance/ledger-sums"
import { platformOnly } from "../http/authenticate"
import { integer, nothing } from "../http/fields"
import { named, reference, vnd } from "../http/output"
import { route } from "../http/route"

const ledgerSumsObject = named(
  "LedgerSums",
  z.strictObject({
    object: z.literal("vietqr.ledger_sums"),
    sums: z.array(
      z.strictObject({
        account: z.string(),
        account_id: z.string().nullable(),
        kind: z.string(),
        amount: vnd,
      })
    ),
  })
)

const groupSumsObject = named(
  "TransferGroupSums",
  z.strictObject({
    object: z.literal("vietqr.transfer_group_sums"),
    has_more: z.boolean(),
    sums: z.array(
      z.strictObject({
        transfer_group: z.string(),
        destination: reference("Account"),
        amount: vnd,
        booked: vnd,
      })
    ),
  })
)

const ledger = route({
  method: "get",
  path: "/v1/vietqr/ledger_sums",
  scope: "balance:read",
  output: ledgerSumsObject,
  summary: "The whole ledger, summed by account, owner and kind of booking",
  input: nothing,
  async handle({ context, caller }) {
    platformOnly(caller, "Only the platform reads the whole ledger.")
    return { object: "vietqr.ledger_sums", sums: await ledgerSums(context.manager, caller) }
  },
})

const groups = route({
  method: "get",
  path: "/v1/vietqr/transfer_group_sums",
  scope: "transfers:read",
  output: groupSumsObject,
  summary:
    "Transfers less what was taken back, by group and destination: what they say, and what the ledger books",
  input: z.strictObject({
    limit: integer(1, 1000).default(500),
    /** The last group of the page before. */
    after: z.string().max(200).default(""),
  }),
  async handle({ context, caller, input: { limit, after } }) {
    platformOnly(caller, "Only the platform makes transfers.")
    const sums = await transferGroupSums(context.manager, { livemode: caller.livemode, after, limit })
    const has_more = new Set(sums.map(({ transfer_group }) => transfer_group)).size === limit
    return { object: "vietqr.transfer_group_sums", has_more, sums }
  },
})

/** Sums over the whole ledger, for whoever keeps books of its own beside it. */
export const sumRoutes = [ledger, groups]

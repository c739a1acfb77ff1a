import type { EntityManager } from "typeorm"
import { createAccount } from "../../src/core/accounts/accounts"
import { findChargeOfIntent } from "../../src/core/charges/store"
import type { RuleContext } from "../../src/core/context/rule-context"
import { cancelIntent } from "../../src/core/payment-intents/cancel-intent"
import { createIntent } from "../../src/core/payment-intents/create-intent"
import { expireNextIntent } from "../../src/core/payment-intents/expire-intent"
import { lockIntent } from "../../src/core/payment-intents/store"
import { createBatch } from "../../src/core/payout-batches/create-batch"
import { actOnPayout } from "../../src/core/payouts/act-on-payout"
import { createPayout } from "../../src/core/payouts/create-payout"
import { Payout } from "../../src/core/payouts/payout.entity"
import { actOnRefund } from "../../src/core/refunds/act-on-refund"
import { cancelRefund } from "../../src/core/refunds/change-refund"
import { createRefund } from "../../src/core/refunds/create-refund"
import { Refund } from "../../src/core/refunds/refund.entity"
import { assignReview } from "../../src/core/review-decisions/assign-review"
import { bookReview } from "../../src/core/review-decisions/book-review"
import { decideReview } from "../../src/core/review-decisions/decide-review"
import { ignoreReview } from "../../src/core/review-decisions/ignore-review"
import { refundReview } from "../../src/core/review-decisions/refund-review"
import { createTransfer } from "../../src/core/transfers/create-transfer"
import { DomainError } from "../../src/kernel/errors"
import { writeVietnamTime } from "../../src/kernel/time"
import { parseConfig } from "../../src/runtime/config/parse-config"
import { Gateway } from "../../src/runtime/gateway"
import { processNotices } from "../../src/runtime/notices/process-notices"
import { makeLogger } from "../../src/runtime/operation/log"
import { serviceUrl } from "./databases"
import { accountNumber } from "./harness"

/** Numbers that follow from a seed alone (mulberry32). */
function numbersOf(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** What the bank really did: the truth against which the ledger is held. */
interface Movement {
  serial: number
  direction: "in" | "out"
  amount: number
  text: string
  reference: string
  at: Date
  reported: boolean
}

const decision = { author: "an", reason: "seeded", key_id: null }
const owner = { livemode: false, account_id: null }
const request = { id: "req_seeded", idempotency_key: null }
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }

/** Opens a gateway on a database without starting what goes on by itself: each step of a run is the run's own. */
export function openQuietGateway(database: string): Promise<Gateway> {
  const config = parseConfig({
    GATEWAY_DATABASE_URL: serviceUrl(database),
    GATEWAY_LOG_LEVEL: "silent",
    GATEWAY_NOTICE_GRACE_SECONDS: "0",
    GATEWAY_BANK_CHANGE_HOLD_MS: "0",
    GATEWAY_BANK_FEE_MAX: "5000",
    GATEWAY_DATABASE_POOL_MAX: "4",
    SEPAY_API_KEY: "sepay-key-of-the-seeded-runs",
    CASSO_CHECKSUM_KEY: "casso-key-of-the-seeded-runs",
  })
  return Gateway.open(config, makeLogger("silent"))
}

/** A bank, its customers, a shop and its staff around a quiet gateway. */
export class SeededWorld {
  /** Everything the bank did in all runs. */
  readonly statement: Movement[] = []
  /** What the present run did, for whoever has to find out why it failed. */
  steps: string[] = []
  private intents: { id: string; code: string; amount: number }[] = []
  private seller = ""

  constructor(readonly gateway: Gateway) {}

  private run<T>(rule: (context: RuleContext) => Promise<T>): Promise<T> {
    return this.gateway.db.transaction((manager) => rule(this.gateway.contextOf(manager)))
  }

  private get manager(): EntityManager {
    return this.gateway.db.manager
  }

  /** What the bank did, in and out, as the ledger's bank account must show it. */
  get bankBalance(): number {
    return this.statement.reduce(
      (sum, { direction, amount }) => sum + (direction === "in" ? amount : -amount),
      0
    )
  }

  private move(direction: Movement["direction"], amount: number, text: string): Movement {
    const serial = this.statement.length + 1
    const reference = `FT26333${String(serial).padStart(5, "0")}X`
    const movement = {
      serial,
      direction,
      amount,
      text,
      reference,
      at: this.gateway.clock.now(),
      reported: false,
    }
    this.statement.push(movement)
    return movement
  }

  /** A service tells of a movement; the same one always under the same id. */
  private async tell(movement: Movement, source: "sepay" | "casso"): Promise<void> {
    const { serial, direction, amount, text, reference, at } = movement
    movement.reported = true
    const time = writeVietnamTime(at)
    const body =
      source === "sepay"
        ? {
            id: serial,
            transactionDate: time,
            accountNumber,
            transferType: direction,
            transferAmount: amount,
            content: text,
            referenceCode: reference,
          }
        : {
            error: 0,
            data: {
              id: serial,
              reference: `${reference}\\BNK`,
              description: text,
              amount: direction === "in" ? amount : -amount,
              transactionDateTime: time,
              accountNumber,
            },
          }
    await this.gateway.inbox.store(source, String(serial), Buffer.from(JSON.stringify(body)), false)
  }

  private async work(): Promise<void> {
    while (await processNotices(this.gateway));
  }

  private async openReviews(kind: "money" | "held" | "debit"): Promise<string[]> {
    const wanted = {
      money: "reason not in ('possible_duplicate', 'unexplained_debit', 'reversed_after_success')",
      held: "reason = 'possible_duplicate'",
      debit: "reason in ('unexplained_debit', 'reversed_after_success')",
    }[kind]
    const found: { id: string }[] = await this.manager.query(
      `select id from reviews where state = 'open' and ${wanted} order by seq`
    )
    return found.map(({ id }) => id)
  }

  private async planned(
    states: string[]
  ): Promise<{ object_id: string; kind: string; amount: number; code: string }[]> {
    return this.manager.query(
      "select object_id, kind, amount::int as amount, transfer_code as code from outgoing_payments where state = any($1) order by seq",
      [states]
    )
  }

  /** Staff settle what two services seem to tell of: by the bank's reference, as a person would. */
  private async settleHeld(): Promise<void> {
    for (const id of await this.openReviews("held")) {
      const [{ same = false } = {}]: { same?: boolean }[] = await this.manager.query(
        `select exists (select 1 from bank_transactions t where t.id <> b.id and t.reference = b.reference and t.state = 'booked') as same
         from reviews r join bank_transactions b on b.id = r.bank_transaction_id where r.id = $1`,
        [id]
      )
      await this.run((context) => decideReview(context, owner, id, same ? "duplicate" : "separate", decision))
    }
  }

  /** What may happen next. Each names itself, and refuses as the gateway does. */
  private acts(pick: (below: number) => number): Record<string, () => Promise<unknown>> {
    const one = <T>(list: readonly T[]): T | undefined => list[pick(Math.max(1, list.length))]
    const some = () => 1 + pick(30_000)
    const intent = () => one(this.intents)
    const review = async () => one(await this.openReviews("money")) ?? "rev_none"
    const unreported = () => this.statement.filter(({ reported }) => !reported)
    return {
      "an intent": async () => {
        const amount = some()
        const made = await this.run((context) =>
          createIntent(
            context,
            owner,
            {
              amount,
              currency: "vnd",
              has_payment_method: true,
              options: { late_money: one(["hold", "hold", "accept_if_possible", "refund"] as const) },
              confirm: true,
            },
            request
          )
        )
        this.intents.push({ id: made.id, code: made.transfer_code ?? "", amount })
      },
      "all of it": async () => this.move("in", intent()?.amount ?? some(), intent()?.code ?? "tien hang"),
      "a part": async () => {
        const of = intent()
        this.move("in", 1 + pick(of?.amount ?? 1000), `${of?.code ?? "ai do"} chuyen khoan`)
      },
      "too much": async () => this.move("in", (intent()?.amount ?? 1) + some(), intent()?.code ?? "du"),
      "a stranger": async () => this.move("in", some(), "cam on"),
      "told once": async () => {
        const movement = one(unreported())
        if (movement) await this.tell(movement, pick(2) ? "sepay" : "casso")
      },
      "told by both": async () => {
        const movement = one(this.statement)
        if (!movement) return
        await this.tell(movement, "casso")
        await this.tell(movement, "sepay")
      },
      "told again": async () => {
        const movement = one(this.statement)
        if (movement) await this.tell(movement, pick(2) ? "sepay" : "casso")
      },
      malformed: async () =>
        this.gateway.inbox.store(
          pick(2) ? "sepay" : "casso",
          `x${this.steps.length}-${pick(1_000_000)}`,
          Buffer.from(
            one(["{}", "x", '{"id":1,"transferAmount":-5}', '{"error":0,"data":{"amount":0}}']) ?? ""
          ),
          false
        ),
      "worked on": () => this.work(),
      cancel: () =>
        this.run(async (context) => {
          const found = await lockIntent(context.manager, intent()?.id ?? "pi_none")
          if (found) await cancelIntent(context, found, null, request)
        }),
      expire: async () => {
        await this.manager.query(
          "update payment_intents set expires_at = now() - interval '1 second' where id = $1",
          [intent()?.id]
        )
        await this.run(expireNextIntent)
      },
      refund: () =>
        this.run(async (context) => {
          const charge = await findChargeOfIntent(context.manager, owner, intent()?.id ?? "pi_none")
          if (!charge) return
          const amount = pick(2) ? 1 + pick(charge.amount) : undefined
          await createRefund(
            context,
            {
              charge,
              amount,
              reason: undefined,
              author: "an",
              author_reason: "x",
              destination,
              key_id: "key_x",
            },
            request
          )
        }),
      "refund of a review": async () => {
        const review_id = await review()
        const wanted = pick(3) ? {} : { amount: some() }
        await this.run((context) =>
          refundReview(context, owner, { review_id, wanted, destination, decision })
        )
      },
      assign: async () => {
        const review_id = await review()
        const payment_intent_id = intent()?.id ?? "pi_none"
        await this.run((context) =>
          assignReview(context, owner, { review_id, payment_intent_id, wanted: {}, decision })
        )
      },
      "book as the platform's": async () => {
        const id = await review()
        await this.run((context) =>
          bookReview(
            context,
            owner,
            id,
            one(["interest", "top_up", "write_off"] as const) ?? "top_up",
            decision
          )
        )
      },
      ignore: async () => {
        const id = one([...(await this.openReviews("money")), ...(await this.openReviews("debit"))])
        if (id) await this.run((context) => ignoreReview(context, owner, id, decision))
      },
      "book a fee": async () => {
        const id = one(await this.openReviews("debit"))
        if (id) await this.run((context) => bookReview(context, owner, id, "bank_fee", decision))
      },
      "a share": () =>
        this.run((context) =>
          createTransfer(context, { livemode: false, amount: some(), destination: this.seller }, request)
        ),
      "a payout": () =>
        this.run((context) =>
          createPayout(
            context,
            { livemode: false, account_id: this.seller },
            { amount: some(), author: "an", key_id: "key_x" },
            request
          )
        ),
      "a batch": () =>
        this.run((context) =>
          createBatch(context, { livemode: false, author: "an", key_id: "key_x", limit: 100 })
        ),
      "the bank pays": async () => {
        const planned = one(await this.planned(["pending", "sent", "unknown"]))
        if (planned) this.move("out", planned.amount + (pick(3) ? 0 : 3300), `${planned.code} CT DI`)
      },
      "the bank returns": async () => {
        const paid = one(await this.planned(["paid"]))
        if (paid) this.move("in", paid.amount, `HOAN ${paid.code}`)
      },
      "the bank takes back": async () => {
        const credit = one(this.statement.filter(({ direction }) => direction === "in"))
        if (credit) this.move("out", credit.amount, `THU HOI ${credit.text}`)
      },
      "the bank's fee": async () => this.move("out", 1100 + pick(5000), "PHI DICH VU"),
      "the bank refuses": async () => {
        const sent = one(await this.planned(["sent", "unknown"]))
        if (sent) await this.actOn(sent, "mark_failed")
      },
      "nobody knows": async () => {
        const sent = one(await this.planned(["sent"]))
        if (sent) await this.actOn(sent, "mark_unknown")
      },
      "cancel a refund": async () => {
        const waiting = one((await this.planned(["pending"])).filter(({ kind }) => kind === "refund"))
        if (waiting)
          await this.run(async (context) =>
            cancelRefund(context, await context.manager.findOneByOrFail(Refund, { id: waiting.object_id }))
          )
      },
    }
  }

  private actOn(
    { object_id: id, kind }: { object_id: string; kind: string },
    act: "mark_failed" | "mark_unknown"
  ) {
    return this.run(async (context) => {
      if (kind === "payout")
        await actOnPayout(context, await context.manager.findOneByOrFail(Payout, { id }), act, decision)
      else await actOnRefund(context, await context.manager.findOneByOrFail(Refund, { id }), act, decision)
    })
  }

  /** One run: what happens, and in which order, follows from its seed and from what the runs before it left. */
  async play(seed: number): Promise<void> {
    const pick = numbersOf(seed)
    this.steps = []
    this.intents = []
    if (!this.seller)
      this.seller = await this.run(async (context) => {
        const external_account = {
          bank_bin: "970436",
          account_number: "0071001234567",
          account_holder_name: "HTX PA CO",
        }
        return (await createAccount(context, false, { name: "HTX", external_account }, request)).id
      })
    const acts = this.acts(pick)
    const names = Object.keys(acts)
    const often = ["an intent", "all of it", "a part", "told once", "worked on"]
    for (let left = 5 + pick(8); left > 0; left--) {
      const name =
        this.intents.length === 0
          ? "an intent"
          : pick(2)
            ? (often[pick(often.length)] ?? "")
            : (names[pick(names.length)] ?? "")
      this.steps.push(name)
      await acts[name]?.().catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error
      })
    }
    // In the end every movement is told of, and staff have settled what may be told of twice.
    for (const movement of this.statement.filter(({ reported }) => !reported))
      await this.tell(movement, "sepay")
    await this.work()
    await this.settleHeld()
  }
}

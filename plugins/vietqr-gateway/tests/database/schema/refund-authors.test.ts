import type Stripe from "stripe"
import { z } from "zod"
import { makeDataSource } from "../../../src/runtime/database/data-source"
import { migrations } from "../../../src/runtime/database/migrations"
import { RefundAuthors1764800000000 } from "../../../src/runtime/database/migrations/1764800000000-refund-authors"
import { superuserUrl } from "../../support/databases"
import { startGateway, type TestGateway, waitFor } from "../../support/harness"

let test: TestGateway
beforeAll(async () => void (test = await startGateway()))
afterAll(() => test.stop())

const decision = { author: "ke.toan@cho.vn", reason: "Khách báo hàng hỏng" }
const destination = { bank_bin: "970422", account_number: "0359000000", account_holder_name: "NGUYEN VAN A" }
const identified = z.object({ id: z.string() })

const post = async (path: string, body: Record<string, unknown>) =>
  identified.parse(await test.stripe.rawRequest("POST", path, body)).id

async function refundOfCharge(payment_intent: string, metadata: Record<string, string>): Promise<string> {
  return post("/v1/refunds", { payment_intent, amount: 1000, destination, metadata })
}

/** The columns of every table, by its name. */
async function allColumns(): Promise<Map<string, string[]>> {
  const found = await test.sql<{ name: string; columns: string[] }>(
    "select table_name as name, array_agg(column_name::text order by ordinal_position) as columns from information_schema.columns where table_schema = 'public' and table_name not in ('migrations', 'heartbeat') group by 1 order by 1"
  )
  return new Map(found.map(({ name, columns }) => [name, columns]))
}

/** All rows of every table as they lie in the database. */
async function allRows(): Promise<Map<string, Record<string, unknown>[]>> {
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const name of (await allColumns()).keys())
    rows.set(
      name,
      (
        await test.sql<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from "${name}" t order by 1`
        )
      ).map(({ row }) => row)
    )
  return rows
}

/** What of them there was when the tables had these columns. */
function within(
  rows: Awaited<ReturnType<typeof allRows>>,
  tables: Awaited<ReturnType<typeof allColumns>>
): unknown {
  return [...tables].map(([name, columns]) => [
    name,
    rows.get(name)?.map((row) => columns.map((column) => row[column])),
  ])
}

const columns = () =>
  test.sql("select id, author, author_reason, review_id, replaces_id from refunds order by seq")

it("refunds of before get who asked, why, their review and what they replace, and nothing else changes", async () => {
  const paid = await test.intent(50_000)
  await test.credit(50_000, paid.code)
  const failed = await refundOfCharge(paid.id, { ...decision, about: "flag_1" })
  await post("/v1/vietqr/payout_batches", { author: "thu quy" })
  await post(`/v1/refunds/${failed}/mark_failed`, { author: "thu quy", reason: "đã đóng" })
  const again = await refundOfCharge(paid.id, { ...decision, about: failed })
  const nobodys = await refundOfCharge(paid.id, { refund_id: "ref_1" })
  const other = await test.intent(50_000)
  await test.credit(50_000, other.code)
  const astray = await refundOfCharge(other.id, { author: "", about: failed })

  // Two refunds of one review: each by its own act.
  await test.credit(30_000, "tien hang")
  const [{ review = "" } = {}] = await test.sql<{ review: string }>("select id as review from reviews")
  const parts = [
    await post(`/v1/vietqr/reviews/${review}/refund`, { ...decision, destination, amount: 10_000 }),
    await post(`/v1/vietqr/reviews/${review}/refund`, { author: "b", reason: "c", destination }),
  ]
  const options: Stripe.PaymentIntentCreateParams.PaymentMethodOptions & { vietqr: object } = {
    vietqr: { late_money: "refund" },
  }
  const late = await test.intent(20_000, { payment_method_options: options })
  await test.sql("update payment_intents set expires_at = now() - interval '1 minute' where id = $1", [
    late.id,
  ])
  await waitFor(async () => (await test.retrieve(late.id)).intent.status === "canceled", "expiry")
  await test.credit(20_000, late.code)

  const [rowsBefore, columnsBefore] = [await allRows(), await columns()]
  const source = makeDataSource(superuserUrl(test.database), 1)
  await source.initialize()
  const newer = migrations.length - migrations.indexOf(RefundAuthors1764800000000)
  for (let undone = 0; undone < newer; undone++) await source.undoLastMigration()
  await expect(columns()).rejects.toMatchObject({ code: "42703" })
  const columnsThen = await allColumns()
  expect((await source.runMigrations()).map(({ name }) => name)).toEqual(
    migrations.slice(-newer).map(({ name }) => name)
  )
  await source.destroy()

  // Of a charge's refund the key stood where the person stands now.
  for (const transfer of rowsBefore.get("outgoing_payments") ?? [])
    if (transfer.object_id === failed || transfer.object_id === again) transfer.created_by = decision.author
  expect(within(await allRows(), columnsThen)).toEqual(within(rowsBefore, columnsThen))
  const nothing = { author: null, author_reason: null, review_id: null, replaces_id: null }
  const said = { ...nothing, author: decision.author, author_reason: decision.reason }
  const found = await columns()
  expect(found.slice(0, 4)).toEqual([
    { ...said, id: failed },
    { ...said, id: again, replaces_id: failed },
    { ...nothing, id: nobodys },
    { ...nothing, id: astray },
  ])
  // What the gateway wrote itself comes back exactly.
  expect(found.slice(4)).toEqual(columnsBefore.slice(4))
  expect(found.slice(4)).toMatchObject([
    { id: parts[0], author: decision.author, review_id: review },
    { id: parts[1], author: "b", author_reason: "c", review_id: review },
    { author: "late_money" },
  ])
})

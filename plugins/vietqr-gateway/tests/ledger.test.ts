import { Client } from "pg"
import { book } from "../src/ledger/book"
import { serviceUrl } from "./support/databases"
import { startGateway, type TestGateway } from "./support/harness"

let test: TestGateway
let service: Client
beforeAll(async () => {
  test = await startGateway()
  const { code } = await test.intent(1000)
  await test.credit(1000, code)
  service = new Client({ connectionString: serviceUrl(test.database) })
  await service.connect()
})
afterAll(async () => {
  await service.end()
  await test.stop()
})

it.each([
  "update ledger_entries set amount = amount + 1",
  "update ledger_transactions set kind = 'x'",
  "delete from ledger_entries",
  "delete from ledger_transactions",
  "truncate ledger_entries",
  "alter table ledger_entries disable trigger all",
  "drop table ledger_entries",
  "update bank_transactions set amount = 1",
  "delete from bank_transactions",
  "update notices set body = ''",
  "delete from notices",
  "delete from events",
  "delete from payment_intents",
  "delete from transfer_codes",
  "update transfer_codes set object_id = 'x'",
])("the service's role may not: %s", async (statement) => {
  await expect(service.query(statement)).rejects.toMatchObject({ code: "42501" })
})

it.each(["update ledger_entries set amount = amount + 1", "delete from ledger_transactions", "truncate ledger_entries"])("nor may its owner by a slip: %s", async (statement) => {
  await expect(test.sql(statement)).rejects.toMatchObject({ code: "42501" })
})

it("a booking that does not balance is refused at commit, whoever writes it", async () => {
  const [{ id }] = await test.sql<{ id: string }>("select id from bank_accounts") as [{ id: string }]
  await service.query("begin")
  await service.query("insert into ledger_transactions (id, livemode, kind, unique_key) values ('ltx_bad', false, 'x', 'x')")
  await service.query("insert into ledger_entries (transaction_id, livemode, account, amount, bank_account_id) values ('ltx_bad', false, 'bank', 5, $1)", [id])
  await expect(service.query("commit")).rejects.toMatchObject({ code: "23514" })
  expect(await test.sql("select 1 from ledger_transactions where id = 'ltx_bad'")).toEqual([])
})

it("a happening is booked once", async () => {
  const [{ id: bank_account_id }] = await test.sql<{ id: string }>("select id from bank_accounts") as [{ id: string }]
  const booking = {
    livemode: false, kind: "test", unique_key: "only once",
    entries: [{ account: "bank" as const, amount: 5, bank_account_id }, { account: "unallocated" as const, amount: -5, bank_account_id }],
  }
  await test.gateway.db.transaction((manager) => book(manager, booking))
  await expect(test.gateway.db.transaction((manager) => book(manager, booking))).rejects.toThrow(/unique/)
  await expect(test.gateway.db.transaction((manager) => book(manager, { ...booking, unique_key: "other", entries: booking.entries.slice(0, 1) }))).rejects.toThrow(/two sides/)
})

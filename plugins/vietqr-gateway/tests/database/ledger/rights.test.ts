import { Client } from "pg"
import { book } from "../../../src/kernel/ledger/book"
import { parseConfig } from "../../../src/runtime/config/parse-config"
import { Gateway } from "../../../src/runtime/gateway"
import { makeLogger } from "../../../src/runtime/operation/log"
import { asSuperuser, dropDatabase, serviceUrl, superuserUrl } from "../../support/databases"
import { newDatabase, startGateway, type TestGateway } from "../../support/harness"

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

it.each([
  "update only ledger_entries set amount = 1 where false",
  "insert into ledger_transactions (id, livemode, kind, unique_key) select id, livemode, kind, unique_key from ledger_transactions on conflict (id) do update set kind = 'x'",
  "merge into ledger_entries e using ledger_entries s on e.id = s.id when matched then update set amount = 1",
  "merge into ledger_entries e using ledger_entries s on e.id = s.id when matched then delete",
  "create rule r as on insert to ledger_entries do instead nothing",
  "create trigger t before insert on ledger_entries for each row execute function ledger_refuse_change()",
  "create or replace function ledger_check_balance() returns trigger language plpgsql as $$ begin return null; end $$",
  "alter table ledger_entries owner to current_user",
  "alter table ledger_entries alter column amount type text",
  "create policy p on ledger_entries",
  "grant update on ledger_entries to current_user; update ledger_entries set amount = 1",
  "copy ledger_entries from program 'true'",
  "copy ledger_entries to '/tmp/ledger'",
  "set session_replication_role = replica",
  "lock table ledger_entries in access exclusive mode",
  "create role another superuser",
  "set role postgres",
])("nor by any other door: %s", async (statement) => {
  await expect(service.query("begin").then(() => service.query(statement))).rejects.toMatchObject({
    code: expect.stringMatching(/^(42501|2BP01)$/),
  })
  await service.query("rollback")
})

it("the service's role owns nothing and belongs to no other role", async () => {
  expect(
    await test.sql(
      "select relname from pg_class where relowner = (select oid from pg_roles where rolname = 'gateway_test_service') and relnamespace = 'public'::regnamespace"
    )
  ).toEqual([])
  expect(
    await test.sql(
      "select 1 from pg_auth_members where member = (select oid from pg_roles where rolname = 'gateway_test_service')"
    )
  ).toEqual([])
  expect(
    await test.sql(
      "select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles where rolname = 'gateway_test_service'"
    )
  ).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolreplication: false },
  ])
})

describe("the gateway refuses to start as a role that could change the ledger:", () => {
  const start = (url: string) =>
    Gateway.open(
      parseConfig({ GATEWAY_DATABASE_URL: url, GATEWAY_LOG_LEVEL: "silent" }),
      makeLogger("silent")
    )
  const as = (user: string) => {
    const url = new URL(superuserUrl(test.database))
    ;[url.username, url.password] = [user, "password-of-a-role"]
    return url.toString()
  }
  const role = `gateway_t_role_${process.pid}`
  afterEach(() => asSuperuser([`drop owned by ${role}`, `drop role ${role}`], test.database))

  it.each([
    ["a superuser", "superuser", []],
    ["one that may update a single column", "", [`grant update (amount) on ledger_entries to ${role}`]],
    ["one that may delete", "", [`grant delete on ledger_transactions to ${role}`]],
    ["a member of the owner's role", `in role ${new URL(superuserUrl()).username}`, []],
  ])("%s", async (_who, attributes, grants) => {
    await asSuperuser(
      [
        `create role ${role} login password 'password-of-a-role' ${attributes}`,
        `grant select, insert on all tables in schema public to ${role}`,
        ...grants,
      ],
      test.database
    )
    await expect(start(as(role))).rejects.toThrow(
      "GATEWAY_DATABASE_URL must name a role that cannot change the ledger"
    )
  })

  it("one that owns the ledger", async () => {
    const database = await newDatabase()
    await asSuperuser(
      [
        `create role ${role} login password 'password-of-a-role'`,
        `grant all on all tables in schema public to ${role}`,
        `alter table ledger_entries owner to ${role}`,
      ],
      database
    )
    const url = new URL(as(role))
    url.pathname = `/${database}`
    await expect(start(url.toString())).rejects.toThrow(
      "GATEWAY_DATABASE_URL must name a role that cannot change the ledger"
    )
    await dropDatabase(database)
  })
})

it.each([
  "update ledger_entries set amount = amount + 1",
  "delete from ledger_transactions",
  "truncate ledger_entries",
])("nor may its owner by a slip: %s", async (statement) => {
  await expect(test.sql(statement)).rejects.toMatchObject({ code: "42501" })
})

it("a booking that does not balance is refused at commit, whoever writes it", async () => {
  const [{ id }] = (await test.sql<{ id: string }>("select id from bank_accounts")) as [{ id: string }]
  await service.query("begin")
  await service.query(
    "insert into ledger_transactions (id, livemode, kind, unique_key) values ('ltx_bad', false, 'x', 'x')"
  )
  await service.query(
    "insert into ledger_entries (transaction_id, livemode, account, amount, bank_account_id) values ('ltx_bad', false, 'bank', 5, $1)",
    [id]
  )
  await expect(service.query("commit")).rejects.toMatchObject({ code: "23514" })
  expect(await test.sql("select 1 from ledger_transactions where id = 'ltx_bad'")).toEqual([])
})

it("a happening is booked once", async () => {
  const [{ id: bank_account_id }] = (await test.sql<{ id: string }>("select id from bank_accounts")) as [
    { id: string },
  ]
  const booking = {
    livemode: false,
    kind: "test",
    unique_key: "only once",
    entries: [
      { account: "bank" as const, amount: 5, bank_account_id },
      { account: "unallocated" as const, amount: -5, bank_account_id },
    ],
  }
  await test.gateway.db.transaction((manager) => book(manager, booking))
  await expect(test.gateway.db.transaction((manager) => book(manager, booking))).rejects.toThrow(/unique/)
  await expect(
    test.gateway.db.transaction((manager) =>
      book(manager, { ...booking, unique_key: "other", entries: booking.entries.slice(0, 1) })
    )
  ).rejects.toThrow(/two sides/)
})

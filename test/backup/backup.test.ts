import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Client } from "pg"
import { createDatabase, type OwnDatabase } from "../kit/databases"
import { brokenInvariants, paidDifferently } from "../kit/invariants"
import { freePort, runProgram } from "../kit/processes"
import { type Placed, Shop } from "../kit/shop/shop"

jest.setTimeout(600_000)

const items = { "ga-den Con 1,3 kg": 1, "che-shan Túi 100 g": 2 }
const key = "a key for tests, long enough to serve"

type Manifest = {
  databases: Record<"shop" | "gateway", { tables: { name: string; rows: number }[] }>
  pictures: { count: number }
  keys: { name: string }[]
  files: Record<string, string>
}

/** The rows of a table in one database, as JSON by their ids. */
async function rowsOf(url: string, table: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; row: string }>(
      `select id::text, to_jsonb(t)::text as row from ${table} t`
    )
    return new Map(rows.map(({ id, row }) => [id, row]))
  } finally {
    await client.end()
  }
}

/** The manifest of a backup that is not sealed. */
const manifestOf = (file: string): Manifest =>
  JSON.parse(execFileSync("tar", ["-xOf", file, "./manifest.json"], { encoding: "utf8", maxBuffer: 1e8 }))

describe("a backup, made while the shop runs", () => {
  const folder = mkdtempSync(join(tmpdir(), "chophien-backup-"))
  const dataDir = join(folder, "data")
  const pictures = {
    "one_800x600_AAAA/master.webp": "picture one",
    "two_800x600_BBBB/master.webp": "picture two",
  }
  const plain = join(folder, "plain.tar")
  const sealed = join(folder, "shop.sealed")
  const before: Placed[] = []
  const after: Placed[] = []
  let shop: Shop
  let restored: { shop: OwnDatabase; gateway: OwnDatabase }

  const placeAndPay = async (): Promise<Placed> => {
    const placed = (await shop.checkout(await shop.cart(items))).body
    await shop.pay(placed)
    return placed
  }
  const settings = (databases: { shop: string; gateway: string }, more: Record<string, string> = {}) => ({
    DATABASE_URL: databases.shop,
    GATEWAY_MIGRATION_DATABASE_URL: databases.gateway,
    DATA_DIR: dataDir,
    JWT_SECRET: "a secret that no backup may hold",
    ...more,
  })
  const backUp = async (file: string, more: Record<string, string> = {}) =>
    await runProgram(
      ["scripts/backup.mjs", file],
      settings({ shop: shop.url, gateway: shop.gatewayUrl }, more)
    )
  const restore = async (file: string, env: Record<string, string>) =>
    await runProgram(["scripts/restore.mjs", file], env)

  beforeAll(async () => {
    for (const [name, content] of Object.entries(pictures)) {
      mkdirSync(join(dataDir, "files", name, ".."), { recursive: true })
      writeFileSync(join(dataDir, "files", name), content)
    }
    shop = await Shop.start({ env: { DATA_DIR: dataDir } })
    for (let index = 0; index < 3; index++) before.push(await placeAndPay())
    await shop.until(
      "the payments",
      () => Promise.all(before.map((placed) => shop.orderGroup(placed))),
      (groups) => groups.every(({ state }) => state === "paid")
    )

    // Shoppers go on buying and paying until the backup has ended.
    let done = false
    const traffic = Array.from({ length: 2 }, async () => {
      while (!done) after.push(await placeAndPay())
    })
    await backUp(sealed, { BACKUP_KEY: key })
    done = true
    await Promise.all(traffic)
    await backUp(plain)
    restored = {
      shop: await createDatabase("restored_shop"),
      gateway: await createDatabase("restored_gateway"),
    }
  })
  afterAll(async () => {
    await shop?.stop()
    for (const database of Object.values(restored ?? {})) await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test("says what it needs besides, and holds none of it", () => {
    const manifest = manifestOf(plain)
    expect(manifest.keys.map(({ name }) => name)).toEqual(["JWT_SECRET", "SMTP_URL"])
    expect(readFileSync(plain).includes("a secret that no backup may hold")).toBe(false)
    expect(manifest.pictures.count).toBe(2)
    const ledger = manifest.databases.gateway.tables.find(({ name }) => name === "public.ledger_entries")
    expect(ledger?.rows).toBeGreaterThan(0)
  })

  test("sealed, opens with its key alone, and not when one byte has changed", async () => {
    const content = readFileSync(sealed)
    for (const word of ["manifest.json", "Bùi Thị Mai", "ledger_entries"])
      expect([word, content.includes(word)]).toEqual([word, false])
    const empty = settings(
      { shop: restored.shop.url, gateway: restored.gateway.url },
      { DATA_DIR: join(folder, "refused") }
    )
    await expect(restore(sealed, empty)).rejects.toThrow("set BACKUP_KEY")
    await expect(restore(sealed, { ...empty, BACKUP_KEY: `${key}!` })).rejects.toThrow(
      "BACKUP_KEY is not the one"
    )
    const damaged = join(folder, "damaged.sealed")
    content[content.length - 2000] = (content[content.length - 2000] ?? 0) ^ 1
    writeFileSync(damaged, content)
    await expect(restore(damaged, { ...empty, BACKUP_KEY: key })).rejects.toThrow("damaged")
    await expect(backUp(join(folder, "weak"), { BACKUP_KEY: "short" })).rejects.toThrow("at least 16")
    await expect(backUp(sealed, { BACKUP_KEY: key })).rejects.toThrow("is there already")
  })

  test("is restored into nothing that holds anything", async () => {
    const env = settings({ shop: shop.url, gateway: shop.gatewayUrl })
    await expect(restore(plain, env)).rejects.toThrow(/data folder .* is not empty/)
    await expect(restore(plain, { ...env, DATA_DIR: join(folder, "other") })).rejects.toThrow(
      "The database of the shop is not empty"
    )
    expect(existsSync(join(folder, "other/files"))).toBe(false)
  })

  test("brings orders, ledger and pictures back, the ledger never behind the shop, and the shop sells on", async () => {
    const target = join(folder, "restored")
    const env = settings({ shop: restored.shop.url, gateway: restored.gateway.url }, { DATA_DIR: target })
    const words = await restore(sealed, { ...env, BACKUP_KEY: key })
    expect(words).toContain("JWT_SECRET: signs sign-ins")
    for (const [name, content] of Object.entries(pictures))
      expect(readFileSync(join(target, "files", name), "utf8")).toBe(content)
    expect(readdirSync(target)).toEqual(["files"])

    // Both books only grow: what is restored is the beginning of what there is.
    for (const table of ["ledger_transactions", "ledger_entries"]) {
      const now = await rowsOf(shop.gatewayUrl, table)
      const then = await rowsOf(restored.gateway.url, table)
      expect(then.size).toBeGreaterThan(0)
      for (const [id, row] of then) expect(now.get(id)).toBe(row)
    }
    const orders = await rowsOf(restored.shop.url, "order_group")
    for (const { order_group } of before) expect(orders.has(order_group.id)).toBe(true)
    const intents = await rowsOf(restored.gateway.url, "payment_intents")
    const client = new Client({ connectionString: restored.shop.url })
    await client.connect()
    const known = await client.query<{ intent_id: string }>(
      "select intent_id from order_group where intent_id is not null"
    )
    await client.end()
    for (const { intent_id } of known.rows)
      expect([intent_id, intents.has(intent_id)]).toEqual([intent_id, true])

    const again = await Shop.start({ databases: restored, env: { DATA_DIR: target } })
    try {
      await again.until(
        "what the shop had yet to hear",
        () => paidDifferently(again.url, again.gatewayUrl),
        (different) => different.length === 0
      )
      expect(await brokenInvariants(again.url)).toEqual([])
      for (const placed of before) expect((await again.orderGroup(placed)).state).toBe("paid")
      const placed = (await again.checkout(await again.cart(items))).body
      await again.pay(placed)
      await again.until(
        "the payment",
        () => again.orderGroup(placed),
        (group) => group.state === "paid"
      )
      const codes = await again.sql<{ code: string }>("select code from order_group")
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
    } finally {
      // It drops its databases.
      await again.stop()
    }
  })

  test("restored with the embedded PostgreSQL and backed up again, is the same: definitions, rows, pictures", async () => {
    const home = join(folder, "embedded")
    const env = { DATA_DIR: home, POSTGRES_PORT: String(await freePort()) }
    await restore(plain, env)
    const second = join(folder, "second.tar")
    await runProgram(["scripts/backup.mjs", second], env)
    // PostgreSQL moves the casts of a check's list as it reads the check again, and then keeps to that.
    const { "shop/after.sql": _first, ...before } = manifestOf(plain).files
    const { "shop/after.sql": _second, ...files } = manifestOf(second).files
    expect(Object.keys(files)).toEqual(expect.arrayContaining(["shop/before.sql", "gateway/after.sql"]))
    expect(files).toEqual(before)
  })
})

import { execFile, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import type { OwnDatabase } from "@chophien/test/kit/databases"
import { marketSettings } from "@chophien/test/kit/market-settings"
import { newMigratedDatabase } from "@chophien/test/kit/templates"
import { Client } from "pg"
import { offeredCategories, offeredProducts, picturesOf, readSellers } from "../src/data/read"

const root = resolve(__dirname, "../..")
const medusa = join(root, "node_modules/@medusajs/cli/cli.js")
const script = join(root, "seed/dist/index.js")
const data_dir = mkdtempSync(join(tmpdir(), "chophien-seed-"))
const products = offeredProducts()

let database: OwnDatabase
let env: NodeJS.ProcessEnv
let client: Client

/** Runs the seed to its end. */
const seed = async (more: NodeJS.ProcessEnv = {}) =>
  (
    await promisify(execFile)(process.execPath, [medusa, "exec", script], {
      cwd: root,
      env: { ...env, ...more },
      maxBuffer: 20_000_000,
    })
  ).stdout

/** What production insists on; each secret its own. */
function production(): NodeJS.ProcessEnv {
  const secret = () => randomBytes(32).toString("hex")
  const secrets = {
    JWT_SECRET: secret(),
    COOKIE_SECRET: secret(),
    GATEWAY_SECRET_KEY: `sk_live_${secret()}`,
    GATEWAY_WEBHOOK_SECRET: `whsec_${secret()}`,
  }
  const addresses = {
    STOREFRONT_URL: "https://cho.example",
    BACKEND_URL: "https://api.cho.example",
    GATEWAY_PUBLIC_URL: "https://pay.cho.example",
    SMTP_URL: "smtps://mail.example:465",
  }
  return { NODE_ENV: "production", ...secrets, ...addresses, ...marketSettings }
}

/** Runs the seed and kills the process as soon as it says `words`. */
const seedKilledAt = (words: string) =>
  new Promise<void>((done, failed) => {
    const child = spawn(process.execPath, [medusa, "exec", script], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "ignore"],
    })
    let said = ""
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(words)) child.kill("SIGKILL")
    })
    child.on("exit", (_, signal) =>
      signal === "SIGKILL"
        ? done()
        : failed(new Error(`The seed ended before it said "${words}":\n${said.slice(-3000)}`))
    )
  })

const tables = [
  "gazetteer_province",
  "gazetteer_commune",
  "gazetteer_former_commune",
  "store",
  "region",
  "sales_channel",
  '"user"',
  "product_category",
  "seller",
  "member",
  "product",
  "product_variant",
  "price",
  "image",
  "inventory_level",
  "auth_identity",
  "shipping_option",
  "catalogue_listing",
]

/** How many rows each table has, and when a row of those that people may change was changed last. */
async function state(): Promise<Record<string, unknown>> {
  const counts = tables.map(
    (table) => `(select count(*)::int from ${table} where deleted_at is null) as ${table}`
  )
  const changes = [
    "product",
    "product_variant",
    "product_category",
    "seller",
    "member",
    "inventory_level",
  ].map((table) => `(select max(updated_at) from ${table}) as ${table}_changed`)
  const keys = `(select count(*)::int from api_key where title = 'Storefront' and revoked_at is null) as storefront_key`
  const { rows } = await client.query(`select ${[...counts, ...changes, keys].join(", ")}`)
  return rows[0]
}

beforeAll(async () => {
  if (!existsSync(script)) throw new Error("The seed is not built: node scripts/build.mjs")
  database = await newMigratedDatabase()
  env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATABASE_POOL_MAX: "20",
    DATA_DIR: data_dir,
    NODE_ENV: "local",
    NODE_OPTIONS: "",
    TS_NODE_TRANSPILE_ONLY: "true",
    LOG_LEVEL: "error",
    MEILISEARCH_HOST: "",
    REDIS_URL: "",
  }
  client = new Client({ connectionString: database.url })
  await client.connect()
})

afterAll(async () => {
  await client?.end()
  await database?.drop()
  rmSync(data_dir, { recursive: true, force: true })
})

it("in production it brings communes, store and categories, and nobody who does not exist", async () => {
  await seed(production())
  expect(await state()).toMatchObject({
    gazetteer_commune: 3321,
    store: 1,
    region: 1,
    storefront_key: 1,
    product_category: offeredCategories().length,
    user: 0,
    seller: 0,
    member: 0,
    product: 0,
    auth_identity: 0,
  })
})

it("a seed that was killed half-way is completed by the next one", async () => {
  await seedKilledAt("Listings: ")
  await seed()
  const seeded = await state()
  expect(seeded).toMatchObject({
    gazetteer_province: 34,
    gazetteer_commune: 3321,
    gazetteer_former_commune: 10_571,
    store: 1,
    region: 1,
    sales_channel: 1,
    storefront_key: 1,
    user: 1,
    product_category: offeredCategories().length,
    seller: readSellers().length,
    member: readSellers().length,
    product: products.length,
    product_variant: products.flatMap(({ variants }) => variants).length,
    image: products.flatMap(({ handle }) => picturesOf(handle)).length,
    inventory_level: products.reduce(
      (sum, { stock_unit, variants }) => sum + (stock_unit ? 1 : variants.length),
      0
    ),
    shipping_option: readSellers().length * 2,
  })
})

it("every listing is published, of its seller, with its price, stock and pictures", async () => {
  const { rows } = await client.query(`
    select p.handle, p.status, p.thumbnail, f.is_sample as sample, s.handle as seller
    from product p join listing f on f.product_id = p.id join seller_seller_product_product l on l.product_id = p.id join seller s on s.id = l.seller_id
    where p.deleted_at is null order by p.handle collate "C"`)
  const expected = products.map(({ handle, seller }) => ({
    handle,
    status: "published",
    thumbnail: expect.stringMatching(/\/master\.webp$/),
    sample: true,
    seller,
  }))
  expect(rows).toEqual(expected.sort((a, b) => (a.handle < b.handle ? -1 : 1)))
})

it("a second whole seed changes nothing", async () => {
  const before = await state()
  const said = await seed()
  expect(said).toContain("0 pictures uploaded")
  expect(await state()).toEqual(before)
})

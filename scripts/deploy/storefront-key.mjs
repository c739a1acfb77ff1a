// Prints the key with which the storefront speaks to the back end, from the database of DATABASE_URL.
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "../lib/files.mjs"
import { fail } from "../lib/progress.mjs"

const require = createRequire(join(root, "package.json"))
const { Client } = require("pg")

if (!process.env.DATABASE_URL) fail("DATABASE_URL is not set: load the back end's settings first.")
const client = new Client({ connectionString: process.env.DATABASE_URL })
try {
  await client.connect()
  const { rows } = await client.query(
    "select token from api_key where type = 'publishable' and title = 'Storefront' and revoked_at is null order by created_at limit 1"
  )
  if (!rows[0]) fail("The store has no publishable key named “Storefront”: run npm run seed first.")
  console.log(rows[0].token)
} catch (error) {
  fail(`The database cannot be read: ${error.message}`)
} finally {
  await client.end()
}

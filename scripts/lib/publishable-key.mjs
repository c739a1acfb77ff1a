import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "./files.mjs"
import { Refusal } from "./progress.mjs"

const require = createRequire(join(root, "package.json"))

/** The key with which the storefront speaks to the store routes. @param {string} url the marketplace's database */
export async function readPublishableKey(url) {
  const { Client } = require("pg")
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select token from api_key where type = 'publishable' and title = 'Storefront' and revoked_at is null order by created_at limit 1"
    )
    if (!rows[0])
      throw new Refusal(
        "The store has no publishable key named “Storefront”: run `npm run seed`, then start again."
      )
    return rows[0].token
  } finally {
    await client.end()
  }
}

// Prints the key with which the storefront speaks to the back end, from the database of DATABASE_URL.
import { fail, Refusal } from "../lib/progress.mjs"
import { readPublishableKey } from "../lib/publishable-key.mjs"

const url = process.env.DATABASE_URL
if (!url) fail("DATABASE_URL is not set: load the back end's settings first.")
try {
  console.log(await readPublishableKey(url))
} catch (error) {
  fail(error instanceof Refusal ? error.message : `The database cannot be read: ${error.message}`)
}

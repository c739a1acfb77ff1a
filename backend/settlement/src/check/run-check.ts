import { createGatewayClient } from "@chophien/payment-vietqr/client"
import { readLedgerSums, readTransferGroupSums } from "@chophien/payment-vietqr/transfers"
import { Client } from "pg"
import { checkSettlement, type Finding } from "./check-settlement"

/** Where the two books lie. */
export type CheckedBooks = { database_url: string; gateway_url: string; gateway_key: string }

/** Reads both books and answers what holds. */
export async function readFindings({
  database_url,
  gateway_url,
  gateway_key,
}: CheckedBooks): Promise<Finding[]> {
  const client = new Client({ connectionString: database_url })
  await client.connect()
  try {
    // No secret of webhooks is needed to read.
    const gateway = createGatewayClient({ url: gateway_url, secret_key: gateway_key, webhook_secret: "" })
    // One picture of the shop, while sales go on.
    await client.query("begin isolation level repeatable read read only")
    const sums = { ledger: await readLedgerSums(gateway), groups: await readTransferGroupSums(gateway) }
    return await checkSettlement(async (statement) => (await client.query(statement)).rows, sums)
  } finally {
    await client.end()
  }
}

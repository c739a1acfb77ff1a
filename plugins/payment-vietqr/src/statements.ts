import { z } from "@medusajs/framework/zod"
import type { Decision } from "./acts"
import type { GatewayClient } from "./client"

const columns = z.object({
  date: z.string(),
  time: z.string().optional(),
  credit: z.string().optional(),
  debit: z.string().optional(),
  amount: z.string().optional(),
  description: z.string(),
  reference: z.string().optional(),
  balance: z.string().optional(),
  counterparty_name: z.string().optional(),
  counterparty_account: z.string().optional(),
})
/** Under which heading a bank's file has what. */
export type StatementColumns = z.output<typeof columns>

const mapping = z.object({ id: z.string(), name: z.string(), columns })
/** How one bank's statement is read, as the gateway keeps it. */
export type GatewayMapping = z.output<typeof mapping>

const statement = z.object({
  id: z.string(),
  filename: z.string(),
  status: z.enum(["preview", "booked"]),
  booked_at: z.int().nullable(),
  rows: z.array(
    z.object({
      line: z.int(),
      outcome: z.string(),
      subject: z.string().nullable(),
      review: z.string().nullable(),
      amount: z.int().nullable(),
      direction: z.enum(["credit", "debit"]).nullable(),
    })
  ),
})
/** A statement and what becomes of its rows, as the gateway answers it. */
export type GatewayStatement = z.output<typeof statement>

const mappings_path = "/v1/vietqr/statement_mappings"
const path = "/v1/vietqr/statement_imports"

/** How the statements of banks are read. @throws Stripe.errors.StripeError */
export async function listMappings({ stripe }: GatewayClient): Promise<GatewayMapping[]> {
  const page = z.object({ data: z.array(mapping) })
  return page.parse(await stripe.rawRequest("GET", `${mappings_path}?limit=100`)).data
}

/** Keeps how a bank's statement is read. @throws Stripe.errors.StripeError */
export async function saveMapping(
  { stripe }: GatewayClient,
  { name, columns: wanted }: { name: string; columns: StatementColumns }
): Promise<GatewayMapping> {
  return mapping.parse(await stripe.rawRequest("POST", mappings_path, { name, columns: wanted }))
}

/** Shows what would become of each row of a file; nothing is booked yet. @throws Stripe.errors.StripeError */
export async function previewStatement(
  { stripe }: GatewayClient,
  file: {
    mapping: string
    account_number: string
    filename: string
    format: "csv" | "xlsx"
    /** Base64. */
    content: string
  }
): Promise<GatewayStatement> {
  return statement.parse(await stripe.rawRequest("POST", path, file))
}

/** Books a statement; rows that are known already change nothing. @throws Stripe.errors.StripeError */
export async function bookStatement(
  { stripe }: GatewayClient,
  id: string,
  decision: Decision
): Promise<GatewayStatement> {
  return statement.parse(
    await stripe.rawRequest("POST", `${path}/${encodeURIComponent(id)}/book`, { ...decision })
  )
}

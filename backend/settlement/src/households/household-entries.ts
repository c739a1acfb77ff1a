import { runStatement, type SqlContext } from "@chophien/platform/run-statement"

/** What a line of a household's goods brought when it was settled, or what a later refund took back; whole VND. */
export type HouseholdEntry = {
  at: Date
  kind: "sale" | "refund"
  line_id: string
  order_id: string
  title: string
  quantity: number
  household_id: string
  household_bp: number
  gross: number
  fee: number
  tax: number
  /** Negative for a refund. */
  net: number
}

/** The same with what of it is the household's. */
export type SharedEntry = HouseholdEntry & { share: number }

type Row = { [Name in keyof HouseholdEntry]: HouseholdEntry[Name] | string }

/** Every entry of a seller's households up to a moment, line by line, the oldest first. */
export async function selectHouseholdEntries(
  context: SqlContext,
  { seller_id, until }: { seller_id: string; until: Date }
): Promise<HouseholdEntry[]> {
  const rows = await runStatement<Row>(
    context,
    `with lines as (
       select l.*, s.settled_at from settlement_line l join settlement_sale s using (order_id)
       where s.seller_id = ? and s.state = 'settled' and s.settled_at < ? and l.household_id is not null
     ), before as (
       select r.line_id, sum(r.net) as net, sum(r.commission) as fee, sum(r.vat + r.pit) as tax
       from settlement_refund_share r join lines l on l.id = r.line_id where r.refunded_at <= l.settled_at group by 1
     ), entries as (
       select l.settled_at as at, 'sale' as kind, l.id as line_id, l.net - coalesce(b.net, 0) as net,
         l.commission - coalesce(b.fee, 0) as fee, l.vat + l.pit - coalesce(b.tax, 0) as tax
       from lines l left join before b on b.line_id = l.id
       union all
       select r.refunded_at, 'refund', r.line_id, -r.net, -r.commission, -(r.vat + r.pit)
       from settlement_refund_share r join lines l on l.id = r.line_id where r.refunded_at > l.settled_at and r.refunded_at < ?
     )
     select e.at, e.kind, e.line_id, l.order_id, l.title, l.quantity, l.household_id, l.household_bp,
       e.net + e.fee + e.tax as gross, e.fee, e.tax, e.net
     from entries e join lines l on l.id = e.line_id order by e.line_id, e.at`,
    [seller_id, until, until]
  )
  return rows.map((row) => ({
    at: new Date(row.at),
    kind: row.kind === "sale" ? "sale" : "refund",
    line_id: String(row.line_id),
    order_id: String(row.order_id),
    title: String(row.title),
    quantity: Number(row.quantity),
    household_id: String(row.household_id),
    household_bp: Number(row.household_bp),
    gross: Number(row.gross),
    fee: Number(row.fee),
    tax: Number(row.tax),
    net: Number(row.net),
  }))
}

/** What of an amount is a household's: whole VND, the rest is the co-operative's. */
const shareOf = (net: number, bp: number): number => Number((BigInt(net) * BigInt(bp)) / 10_000n)

/**
 * What of each entry is the household's. Of a line it is what its share grew by: once all of a line went back nothing is
 * left over, to the đồng. Entries come line by line, the oldest first.
 */
export function shareEntries(entries: readonly HouseholdEntry[]): SharedEntry[] {
  const left = new Map<string, number>()
  return entries.map((entry) => {
    const before = left.get(entry.line_id) ?? 0
    const after = before + entry.net
    left.set(entry.line_id, after)
    return { ...entry, share: shareOf(after, entry.household_bp) - shareOf(before, entry.household_bp) }
  })
}

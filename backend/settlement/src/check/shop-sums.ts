/** Runs one statement on the marketplace's database. */
export type Sql = <Row>(statement: string) => Promise<Row[]>

/** A difference that the marketplace's own tables show, with the first rows of it. */
export type Difference = { name: string; rows: unknown[] }

/**
 * What must hold among the marketplace's own rows; each statement answers what breaks it.
 * Every order: paid = seller + commission + tax + refunded, in đồng.
 */
const rules: Readonly<Record<string, string>> = {
  "a sale is the sum of its lines": `
    select s.order_id, s.gross, sum(l.gross) as lines from settlement_sale s left join settlement_line l using (order_id)
    group by s.order_id, s.gross having s.gross is distinct from coalesce(sum(l.gross), 0)`,
  "a line is its shares": `
    select id, gross, net, commission, vat, pit from settlement_line
    where gross <> net + commission + vat + pit or least(net, commission, vat, pit) < 0`,
  "a sale is what its order costs": `
    select s.order_id, s.gross, p.amount from settlement_sale s join order_group_part p using (order_id) where s.gross <> p.amount`,
  "what was paid is what was sold, or it is held": `
    select order_id, gross, paid_amount, held_for from settlement_sale
    where paid_at is not null and paid_amount <> gross and (state = 'settled' or held_for is null)`,
  "refunds take no more than there is": `
    select l.id, l.order_id from settlement_line l join settlement_refund_share r on r.line_id = l.id group by l.id
    having sum(r.net) > l.net or sum(r.commission) > l.commission or sum(r.vat) > l.vat or sum(r.pit) > l.pit`,
  "refunds are shared out as the orders have them": `
    select o.order_id, o.refunded, coalesce(r.shared, 0) as shared from (
      select p.order_id, sum(round(f.amount))::bigint as refunded from order_payment_collection p
        join payment y on y.payment_collection_id = p.payment_collection_id join refund f on f.payment_id = y.id and f.deleted_at is null
        join settlement_sale s on s.order_id = p.order_id where p.deleted_at is null group by 1) o
      left join (select order_id, sum(net + commission + vat + pit) as shared from settlement_refund_share group by 1) r using (order_id)
    where o.refunded <> coalesce(r.shared, 0)`,
  "shares are those of refunds": `
    select r.refund_id, r.order_id from settlement_refund_share r left join refund f on f.id = r.refund_id and f.deleted_at is null
    where f.id is null`,
  "what is settled is moved, to each what is his": `
    select s.order_id, t.target, coalesce(t.due, 0) as due, coalesce(m.moved, 0) as moved from settlement_sale s
      join lateral (select x.target, x.due from (select
        sum(l.net) - coalesce(sum(r.net), 0) as seller, sum(l.commission) - coalesce(sum(r.commission), 0) as fees,
        sum(l.vat + l.pit) - coalesce(sum(r.tax), 0) as tax
        from settlement_line l left join (select line_id, sum(net) as net, sum(commission) as commission, sum(vat + pit) as tax
          from settlement_refund_share group by 1) r on r.line_id = l.id where l.order_id = s.order_id) a,
        lateral (values ('seller', a.seller), ('fees', a.fees), ('tax', a.tax)) x (target, due)) t on true
      left join (select order_id, target, sum(case direction when 'to' then amount else -amount end) as moved
        from settlement_move group by 1, 2) m on m.order_id = s.order_id and m.target = t.target
    where s.state = 'settled' and coalesce(t.due, 0) <> coalesce(m.moved, 0)`,
  "nothing is moved for what is not settled": `
    select m.order_id, m.target, m.amount from settlement_move m join settlement_sale s using (order_id) where s.state <> 'settled'`,
}

/** What of the marketplace's own rows does not hold. */
export async function findDifferences(sql: Sql): Promise<Difference[]> {
  const found: Difference[] = []
  for (const [name, statement] of Object.entries(rules)) {
    const rows = await sql(`${statement} limit 5`)
    if (rows.length) found.push({ name, rows })
  }
  return found
}

/** What the marketplace says that the gateway holds; whole VND. */
export type ShopSums = {
  /** By the owner of an account: what was moved to it, and what of that was paid out or is on its way. */
  accounts: Map<string, { account_id: string; moved: number; paid_out: number }>
  /** Moved for each order, by the account's id. */
  orders: Map<string, number>
  /** What shoppers paid, for groups that were closed by then too. */
  charged: number
  /** What of it was promised back to them. */
  refunded: number
}

/** Sums of what was decided and carried out, for the gateway to be held against. */
export async function sumShop(sql: Sql): Promise<ShopSums> {
  const accounts = await sql<{ owner: string; account_id: string; moved: string; paid_out: string }>(`
    select a.owner, a.account_id,
      coalesce((select sum(case direction when 'to' then amount else -amount end) from settlement_move m
        where done_at is not null and (case m.target when 'seller' then m.seller_id else m.target end) = a.owner), 0) as moved,
      coalesce((select sum(amount) from settlement_payout p where p.seller_id = a.owner and state in ('waiting', 'sent', 'paid')), 0) as paid_out
    from settlement_account a`)
  const orders = await sql<{ order_id: string; account_id: string | null; moved: string }>(`
    select m.order_id, a.account_id, sum(case m.direction when 'to' then m.amount else -m.amount end) as moved
    from settlement_move m left join settlement_account a on a.owner = case m.target when 'seller' then m.seller_id else m.target end
    where m.done_at is not null group by 1, 2`)
  const [money] = await sql<{ charged: string; refunded: string }>(`
    select (select coalesce(sum(amount), 0) from order_group g where deleted_at is null and (state = 'paid'
        or exists (select 1 from money_flag f where f.intent_id = g.intent_id and f.kind = 'closed_group' and f.deleted_at is null))) as charged,
      (select coalesce(sum(amount), 0) from gateway_refund where review_id is null and intent_id is not null and state not in ('failed', 'canceled')) as refunded`)
  return {
    accounts: new Map(
      accounts.map(({ owner, account_id, moved, paid_out }) => [
        owner,
        { account_id, moved: Number(moved), paid_out: Number(paid_out) },
      ])
    ),
    orders: new Map(
      orders.map(({ order_id, account_id, moved }) => [
        `${order_id} ${account_id ?? "unknown"}`,
        Number(moved),
      ])
    ),
    charged: Number(money?.charged ?? 0),
    refunded: Number(money?.refunded ?? 0),
  }
}

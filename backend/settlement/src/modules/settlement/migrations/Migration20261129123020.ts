import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`

/** What is frozen of sales, what the gateway is told of them, and how sellers are paid. */
export class Migration20261129123020 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "commission_rule" (
      "id" text not null primary key,
      "scope" text check ("scope" in ('default', 'category', 'seller')) not null,
      "scope_id" text null,
      "rate_bp" integer not null,
      "amount_min" integer null,
      "amount_max" integer null,
      "of_carriage" boolean not null,
      "ends" boolean not null,
      "valid_from" timestamptz not null,
      "made_by" text not null,
      "reason" text not null,
      ${times},
      constraint "commission_rule_scope_named" check ((scope = 'default') = (scope_id is null)),
      constraint "commission_rule_rate_bounds" check (rate_bp between 0 and 10000),
      constraint "commission_rule_default_stays" check (scope <> 'default' or not ends)
    );`)
    this.addSql(`create table if not exists "withholding_rule" (
      "id" text not null primary key,
      "seller_kind" text check ("seller_kind" in ('cooperative', 'cooperative_group', 'household', 'company')) not null,
      "taxed_kind" text check ("taxed_kind" in ('goods', 'carriage', 'unknown')) not null,
      "own_production" boolean null,
      "processing_level" text check ("processing_level" in ('raw', 'preliminary', 'processed')) null,
      "vat_bp" integer not null,
      "pit_bp" integer not null,
      "valid_from" timestamptz not null,
      "legal_basis" text not null,
      "doubt" text null,
      "made_by" text not null,
      ${times},
      constraint "withholding_rule_rate_bounds" check (vat_bp between 0 and 5000 and pit_bp between 0 and 5000),
      constraint "withholding_rule_has_basis" check (legal_basis <> '')
    );`)
    this.addSql(`create table if not exists "settlement_setting" (
      "id" text not null primary key,
      "name" text check ("name" in ('return_days', 'assumed_delivery_days', 'payout_min', 'reserve', 'fee_notice_days')) not null,
      "value" integer not null,
      "valid_from" timestamptz not null,
      "made_by" text not null,
      "reason" text not null,
      ${times}
    );`)
    this.addSql(`create table if not exists "settlement_sale" (
      "order_id" text not null primary key,
      "seller_id" text not null,
      "order_group_id" text not null,
      "seller_kind" text not null,
      "state" text check ("state" in ('open', 'settled', 'void')) not null default 'open',
      "gross" integer not null,
      "sold_at" timestamptz not null,
      "paid_at" timestamptz null,
      "paid_amount" integer null,
      "delivered_at" timestamptz null,
      "settles_at" timestamptz null,
      "settled_at" timestamptz null,
      "held_for" text null,
      "checked_at" timestamptz null,
      ${times}
    );`)
    this.addSql(
      `create index if not exists "IDX_settlement_sale_seller" on "settlement_sale" ("seller_id", "sold_at");`
    )
    this.addSql(
      `create index if not exists "IDX_settlement_sale_checked_at" on "settlement_sale" ("checked_at") where state = 'open';`
    )
    this.addSql(`create index if not exists "IDX_settlement_sale_paid_at" on "settlement_sale" ("paid_at");`)
    this.addSql(`create table if not exists "settlement_line" (
      "id" text not null primary key,
      "order_id" text not null references "settlement_sale" ("order_id") on delete cascade,
      "order_line_id" text null,
      "kind" text check ("kind" in ('goods', 'carriage')) not null,
      "product_id" text null,
      "title" text not null,
      "quantity" integer not null,
      "gross" integer not null,
      "net" integer not null,
      "commission" integer not null,
      "vat" integer not null,
      "pit" integer not null,
      "commission_rule_id" text not null references "commission_rule" ("id"),
      "withholding_rule_id" text not null references "withholding_rule" ("id"),
      ${times},
      constraint "settlement_line_adds_up" check (gross = net + commission + vat + pit),
      constraint "settlement_line_not_negative" check (least(net, commission, vat, pit) >= 0)
    );`)
    this.addSql(
      `create index if not exists "IDX_settlement_line_order_id" on "settlement_line" ("order_id");`
    )
    this.addSql(`create table if not exists "settlement_refund_share" (
      "id" text not null primary key,
      "refund_id" text not null,
      "order_id" text not null,
      "line_id" text not null references "settlement_line" ("id"),
      "net" integer not null,
      "commission" integer not null,
      "vat" integer not null,
      "pit" integer not null,
      "refunded_at" timestamptz not null,
      ${times},
      constraint "settlement_refund_share_not_negative" check (least(net, commission, vat, pit) >= 0)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_settlement_refund_share_once" on "settlement_refund_share" ("refund_id", "line_id");`
    )
    this.addSql(
      `create index if not exists "IDX_settlement_refund_share_order_id" on "settlement_refund_share" ("order_id");`
    )
    this.addSql(`create table if not exists "settlement_move" (
      "id" text not null primary key,
      "order_id" text not null references "settlement_sale" ("order_id"),
      "seller_id" text not null,
      "cause" text not null,
      "target" text check ("target" in ('seller', 'fees', 'tax')) not null,
      "direction" text check ("direction" in ('to', 'back')) not null,
      "amount" integer not null,
      "planned_at" timestamptz not null,
      "transfer_id" text null,
      "done_at" timestamptz null,
      "refusal" text null,
      ${times},
      constraint "settlement_move_amount_positive" check (amount > 0)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_settlement_move_once" on "settlement_move" ("order_id", "cause", "target");`
    )
    this.addSql(
      `create index if not exists "IDX_settlement_move_waiting" on "settlement_move" ("planned_at") where done_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_settlement_move_seller" on "settlement_move" ("seller_id", "planned_at");`
    )
    this.addSql(`create table if not exists "settlement_account" (
      "owner" text not null primary key,
      "account_id" text not null unique,
      "bank_id" text null,
      "bank_bin" text null,
      "account_number" text null,
      "account_holder_name" text null,
      "bank_status" text check ("bank_status" in ('new', 'verified', 'refused')) not null default 'new',
      "held_until" timestamptz null,
      "changed_at" timestamptz null,
      "changed_by" text null,
      "verified_by" text null,
      ${times}
    );`)
    this.addSql(`create table if not exists "settlement_hold" (
      "id" text not null primary key,
      "seller_id" text not null,
      "reason" text not null,
      "until" timestamptz not null,
      "made_by" text not null,
      "released_at" timestamptz null,
      "released_by" text null,
      "release_reason" text null,
      ${times}
    );`)
    this.addSql(`create index if not exists "IDX_settlement_hold_seller" on "settlement_hold" ("seller_id");`)
    this.addSql(`create table if not exists "settlement_batch" (
      "id" text not null primary key,
      "state" text check ("state" in ('making', 'to_approve', 'sent', 'closed', 'canceled', 'empty')) not null default 'making',
      "made_by" text not null,
      "gateway_batch_id" text null unique,
      "approved_by" text null,
      "approved_at" timestamptz null,
      "canceled_by" text null,
      "cancel_reason" text null,
      "closed_at" timestamptz null,
      ${times}
    );`)
    this.addSql(
      `create index if not exists "IDX_settlement_batch_open" on "settlement_batch" ("state") where state in ('making', 'to_approve', 'sent');`
    )
    this.addSql(`create table if not exists "settlement_payout" (
      "id" text not null primary key,
      "batch_id" text not null references "settlement_batch" ("id"),
      "seller_id" text not null,
      "amount" integer not null,
      "state" text check ("state" in ('planned', 'waiting', 'sent', 'paid', 'failed', 'refused', 'canceled')) not null default 'planned',
      "payout_id" text null unique,
      "transfer_code" text null,
      "bank_bin" text null,
      "account_number" text null,
      "bank_reference" text null,
      "sent_at" timestamptz null,
      "paid_at" timestamptz null,
      "failure" text null,
      "told_at" timestamptz null,
      ${times},
      constraint "settlement_payout_amount_positive" check (amount > 0)
    );`)
    this.addSql(
      `create unique index if not exists "IDX_settlement_payout_once" on "settlement_payout" ("batch_id", "seller_id");`
    )
    this.addSql(
      `create index if not exists "IDX_settlement_payout_seller" on "settlement_payout" ("seller_id", "created_at");`
    )
    for (const statement of firstRules) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const table of [
      "settlement_payout",
      "settlement_batch",
      "settlement_hold",
      "settlement_account",
      "settlement_move",
      "settlement_refund_share",
      "settlement_line",
      "settlement_sale",
      "settlement_setting",
      "withholding_rule",
      "commission_rule",
    ])
      this.addSql(`drop table if exists "${table}" cascade;`)
  }
}

const since = "'2026-01-01T00:00:00+07:00'"
const decree = "Nghị định 252/2026/NĐ-CP (thay Nghị định 117/2025/NĐ-CP)"
const exempt = "Luật Thuế GTGT 48/2024/QH15 điều 5 khoản 1; Nghị định 253/2026/NĐ-CP điều 21"
const ownBooks = "Tự kê khai, sàn không khấu trừ: Nghị định 252/2026/NĐ-CP"
const homeMade =
  "Chưa rõ: hàng tự làm, đã chế biến tính là bán hàng (1 % + 0,5 %) hay sản xuất (3 % + 1,5 %). Hỏi cơ quan thuế."
const passedOn =
  "Chưa rõ: tiền cước khách trả mà gian hàng trả lại cho đơn vị vận chuyển có tính là doanh thu của hộ hay không."
const group = "Chưa rõ: tổ hợp tác khấu trừ như hộ kinh doanh hay tự kê khai. Đang tính như hộ kinh doanh."

const text = (value: string | null): string => (value === null ? "null" : `'${value.replaceAll("'", "''")}'`)

type Row = [
  kind: string,
  own: boolean | null,
  level: string | null,
  vat: number,
  pit: number,
  basis: string,
  doubt: string | null,
]

const householdRows: Row[] = [
  ["goods", null, null, 100, 50, decree, null],
  ["goods", true, "raw", 0, 0, exempt, null],
  ["goods", true, "preliminary", 0, 0, exempt, null],
  ["goods", true, "processed", 100, 50, decree, homeMade],
  ["carriage", null, null, 300, 150, decree, passedOn],
  ["unknown", null, null, 500, 200, decree, null],
]
const rowsOf = (seller: string): Row[] => {
  if (seller === "household") return householdRows
  if (seller === "cooperative_group")
    return householdRows.map(([kind, own, level, vat, pit, basis, doubt]) => [
      kind,
      own,
      level,
      vat,
      pit,
      basis,
      [group, doubt].filter(Boolean).join(" "),
    ])
  return ["goods", "carriage", "unknown"].map((kind) => [kind, null, null, 0, 0, ownBooks, null])
}

/** What the market begins with: it takes nothing until staff publish a fee, and withholds by the law as it is known. */
const firstRules = [
  `insert into "commission_rule" (id, scope, scope_id, rate_bp, of_carriage, ends, valid_from, made_by, reason)
   values ('crule_first', 'default', null, 0, false, false, ${since}, 'system', 'Chợ chưa thu phí') on conflict do nothing;`,
  ...["household", "cooperative_group", "cooperative", "company"].flatMap((seller) =>
    rowsOf(seller).map(
      ([kind, own, level, vat, pit, basis, doubt], index) =>
        `insert into "withholding_rule" (id, seller_kind, taxed_kind, own_production, processing_level, vat_bp, pit_bp, valid_from, legal_basis, doubt, made_by)
         values ('wrule_first_${seller}_${index}', '${seller}', '${kind}', ${own}, ${text(level)}, ${vat}, ${pit}, ${since}, ${text(basis)}, ${text(doubt)}, 'system') on conflict do nothing;`
    )
  ),
  ...Object.entries({
    return_days: 3,
    assumed_delivery_days: 10,
    payout_min: 50_000,
    reserve: 0,
    fee_notice_days: 20,
  }).map(
    ([name, value]) =>
      `insert into "settlement_setting" (id, name, value, valid_from, made_by, reason)
       values ('sset_first_${name}', '${name}', ${value}, ${since}, 'system', 'Mặc định') on conflict do nothing;`
  ),
]

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * Money that waits for a person gets a table of its own. As a state of its event, two workers on one event could
 * overwrite it: the second finds the group paid, with nothing left.
 */
export class Migration20261122220500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "money_flag" (
      "id" text not null,
      "kind" text check ("kind" in ('canceled_order', 'closed_group', 'closed_with_money', 'amount_differs', 'no_group')) not null,
      "subject_id" text not null, "intent_id" text not null, "note" text not null,
      "resolved_at" timestamptz null, "resolved_by" text null, "resolved_reason" text null,
      "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null,
      constraint "money_flag_pkey" primary key ("id"));`)
    this.addSql(
      `create unique index if not exists "IDX_money_flag_kind_subject_id_unique" on "money_flag" ("kind", "subject_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_money_flag_intent_id" on "money_flag" ("intent_id") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_money_flag_deleted_at" on "money_flag" ("deleted_at") where deleted_at is null;`
    )
    this.addSql(`insert into "money_flag" (id, kind, subject_id, intent_id, note, resolved_at, resolved_by, resolved_reason, created_at)
      select distinct on (e.intent_id) 'mflag_' || e.id,
             case when g.id is null then 'no_group' when g.state = 'paid' then 'canceled_order' else 'closed_group' end,
             coalesce(g.id, e.intent_id), e.intent_id, coalesce(e.last_error, ''), e.resolved_at, e.resolved_by, e.resolved_reason, e.created_at
        from "gateway_event" e left join "order_group" g on g.intent_id = e.intent_id and g.deleted_at is null
       where e.state = 'flagged' and e.deleted_at is null order by e.intent_id, e.created_at desc
      on conflict do nothing;`)
    this.addSql(`update "gateway_event" set state = 'done' where state = 'flagged';`)
    this.addSql(`alter table "gateway_event" drop constraint if exists "gateway_event_state_check";`)
    this.addSql(
      `alter table "gateway_event" add constraint "gateway_event_state_check" check ("state" in ('waiting', 'done'));`
    )
    this.addSql(
      `alter table "gateway_event" drop column if exists "resolved_at", drop column if exists "resolved_by", drop column if exists "resolved_reason";`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "gateway_event" add column if not exists "resolved_at" timestamptz null,
      add column if not exists "resolved_by" text null, add column if not exists "resolved_reason" text null;`)
    this.addSql(`alter table "gateway_event" drop constraint if exists "gateway_event_state_check";`)
    this.addSql(
      `alter table "gateway_event" add constraint "gateway_event_state_check" check ("state" in ('waiting', 'done', 'flagged'));`
    )
    this.addSql(`drop table if exists "money_flag";`)
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { firstRequirements } from "../first-requirements"

const times = `"created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      "deleted_at" timestamptz null`
const kinds = "'cooperative', 'cooperative_group', 'household', 'company'"
const dayCheck = (column: string) => `check ("${column}" ~ '^\\d{4}-\\d{2}-\\d{2}$')`

const tables: Record<string, string> = {
  seller_application: `"code" text not null,
      "state" text check ("state" in ('draft', 'submitted', 'more_needed', 'approved', 'refused')) not null default 'draft',
      "kind" text check ("kind" in (${kinds})) not null,
      "locale" text check ("locale" in ('vi', 'en')) not null default 'vi',
      "contact_name" text null, "phone" text null, "email" text null, "name" text null,
      "province_code" text null, "commune_code" text null, "address_line" text null,
      "is_registered" boolean null, "registration_number" text null, "tax_code" text null,
      "representative" text null, "identity_sealed" text null, "goods" text null,
      "folded" text not null default '', "officer_id" text null, "seller_id" text null, "message" text null,
      "submitted_at" timestamptz null, "waiting_since" timestamptz null,
      constraint "seller_application_sent_has_time" check (state = 'draft' or submitted_at is not null)`,
  seller_application_entry: `"application_id" text not null,
      "act" text check ("act" in ('started', 'submitted', 'more_needed', 'approved', 'refused', 'assigned', 'identified', 'checked')) not null,
      "actor" text check ("actor" in ('applicant', 'staff', 'clock')) not null,
      "actor_id" text null, "text" text null, "acted_at" timestamptz not null`,
  seller_consent: `"holder_id" text not null,
      "purpose" text check ("purpose" in ('rules', 'privacy')) not null,
      "version" text not null, "given_at" timestamptz not null, "witness_id" text null`,
  seller_paper: `"holder_id" text not null, "requirement" text not null,
      "state" text check ("state" in ('waiting', 'accepted', 'refused')) not null default 'waiting',
      "number" text null, "issuer" text null,
      "issued_on" text null ${dayCheck("issued_on")}, "expires_on" text null ${dayCheck("expires_on")},
      "file_id" text null, "visit_id" text null`,
  seller_requirement: `"code" text not null, "name_vi" text not null, "name_en" text not null,
      "where_vi" text null, "where_en" text null,
      "method" text check ("method" in ('computed', 'attested', 'verified', 'identified')) not null,
      "kinds" text[] not null check ("kinds" <@ array[${kinds}]),
      "blocks" text check ("blocks" in ('none', 'badge', 'selling')) not null,
      "needs_paper" boolean not null, "position" integer not null, "active" boolean not null default true`,
  seller_check: `"holder_id" text not null, "requirement" text not null,
      "state" text check ("state" in ('met', 'refused', 'waived')) not null,
      "paper_id" text null, "reference" text null, "reason" text null,
      "ends_on" text null ${dayCheck("ends_on")},
      "checked_by" text not null, "checked_at" timestamptz not null,
      constraint "seller_check_waiver_has_end" check (state <> 'waived' or (reason is not null and ends_on is not null))`,
  seller_identification: `"holder_id" text not null, "provider" text null,
      "method" text check ("method" in ('vneid_app', 'vneid_service', 'chip_card', 'sample')) null,
      "level" integer null, "reference" text null, "identified_at" timestamptz null,
      "waived_until" text null ${dayCheck("waived_until")}, "reason" text null,
      "recorded_by" text not null, "recorded_at" timestamptz not null,
      "ended_at" timestamptz null, "ended_reason" text null,
      constraint "seller_identification_is_one" check (
        (identified_at is not null and method is not null and level is not null and reference is not null and waived_until is null)
        or (identified_at is null and waived_until is not null and reason is not null))`,
  seller_visit: `"holder_id" text not null,
      "visited_on" text not null ${dayCheck("visited_on")}, "text" text not null,
      "next_on" text null ${dayCheck("next_on")}, "officer_id" text not null`,
  seller_notice: `"seller_id" text not null, "about" text not null, "days_left" integer not null,
      "noticed_at" timestamptz not null`,
}
const indexes: Record<string, readonly string[]> = {
  seller_application: ["phone", "commune_code", "officer_id", "seller_id"],
  seller_application_entry: ["application_id"],
  seller_consent: ["holder_id"],
  seller_paper: ["holder_id"],
  seller_check: ["holder_id"],
  seller_identification: ["holder_id"],
  seller_visit: ["holder_id"],
}
const unique: Record<string, string> = {
  IDX_seller_application_code: `"seller_application" ("code")`,
  IDX_seller_requirement_code: `"seller_requirement" ("code")`,
  IDX_seller_notice_unique: `"seller_notice" ("seller_id", "about", "days_left")`,
}

/** Applications, papers, checklists and identifications of sellers, and the requirements to begin with. */
export class Migration20261129231000SellerOnboarding extends Migration {
  override async up(): Promise<void> {
    for (const [table, columns] of Object.entries(tables))
      this.addSql(`create table if not exists "${table}" (
      "id" text not null,
      ${columns},
      ${times},
      constraint "${table}_pkey" primary key ("id")
    );`)
    for (const table of Object.keys(tables)) {
      for (const column of [...(indexes[table] ?? [])])
        this.addSql(
          `create index if not exists "IDX_${table}_${column}" on "${table}" ("${column}") where deleted_at is null;`
        )
      this.addSql(
        `create index if not exists "IDX_${table}_deleted_at" on "${table}" ("deleted_at") where deleted_at is null;`
      )
    }
    for (const [name, place] of Object.entries(unique))
      this.addSql(`create unique index if not exists "${name}" on ${place} where deleted_at is null;`)
    this.addSql(
      `create index if not exists "IDX_seller_application_state" on "seller_application" ("state", "waiting_since") where deleted_at is null;`
    )
    this.addSql(
      `create index if not exists "IDX_seller_paper_expires_on" on "seller_paper" ("expires_on") where deleted_at is null and expires_on is not null;`
    )
    for (const row of firstRequirements) this.addSql(insertOf(row))
  }

  override async down(): Promise<void> {
    for (const table of Object.keys(tables).reverse()) this.addSql(`drop table if exists "${table}";`)
  }
}

const quoted = (text: string | null): string => (text === null ? "null" : `'${text.replaceAll("'", "''")}'`)

function insertOf(row: (typeof firstRequirements)[number]): string {
  const { code, name_vi, name_en, where_vi, where_en, method, blocks, needs_paper, position } = row
  const listed = `array[${row.kinds.map(quoted).join(", ")}]`
  return `insert into "seller_requirement" ("id", "code", "name_vi", "name_en", "where_vi", "where_en", "method", "kinds", "blocks", "needs_paper", "position")
    values (${[`sreq_${code}`, code, name_vi, name_en, where_vi, where_en, method].map(quoted).join(", ")}, ${listed}, ${quoted(blocks)}, ${needs_paper}, ${position})
    on conflict do nothing;`
}

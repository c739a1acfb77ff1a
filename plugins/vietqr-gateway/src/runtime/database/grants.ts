/**
 * What the service's role may do, table by table. Nothing may be deleted but old idempotency keys; facts may only be
 * added; a column is updatable only where a state must move on.
 */
const updatableColumns: Readonly<Record<string, readonly string[]>> = {
  api_keys: ["revoked_at"],
  bank_accounts: ["bank_bin", "account_holder_name", "is_default"],
  transfer_codes: [],
  payment_intents: [
    "amount",
    "amount_received",
    "status",
    "description",
    "statement_descriptor",
    "receipt_email",
    "transfer_group",
    "application_fee_amount",
    "transfer_amount",
    "metadata",
    "late_money",
    "transfer_code",
    "bank_account_id",
    "expires_after_seconds",
    "grace_seconds",
    "return_url",
    "expires_at",
    "cancellation_reason",
    "canceled_at",
    "latest_charge_id",
  ],
  charges: ["description", "metadata"],
  notices: ["state", "attempts", "next_attempt_at", "processed_at", "outcome"],
  bank_transactions: ["state", "duplicate_of"],
  review_credits: ["amount", "reason"],
  reviews: [
    "state",
    "amount",
    "reason",
    "payment_intent_id",
    "resolution",
    "resolved_by",
    "resolved_reason",
    "resolved_at",
  ],
  ledger_transactions: [],
  ledger_entries: [],
  events: [],
  webhook_endpoints: [
    "url",
    "secret",
    "previous_secret",
    "previous_secret_until",
    "enabled_events",
    "status",
    "description",
    "metadata",
    "api_version",
    "managed",
    "deleted_at",
    "last_success_at",
  ],
  webhook_deliveries: [
    "state",
    "attempts",
    "next_attempt_at",
    "claimed_until",
    "last_status",
    "last_error",
    "last_attempt_at",
    "delivered_at",
    "created_at",
  ],
  accounts: ["name", "email", "business_type", "metadata", "rejected_reason", "deleted_at"],
  external_accounts: ["status", "confirmed_by", "is_default", "held_until", "metadata", "deleted_at"],
  application_fees: [],
  application_fee_refunds: ["metadata"],
  transfers: ["description", "metadata"],
  transfer_reversals: ["metadata"],
  refunds: ["metadata"],
  refund_account_links: ["refund_id", "expires_at", "used_at"],
  payouts: ["metadata"],
  payout_batches: ["state", "approved_by", "approver_id"],
  outgoing_payments: [
    "bank_bin",
    "account_number",
    "account_holder_name",
    "state",
    "approved_by",
    "approvals_missing",
    "destination_by",
    "destination_trusted",
    "needs_approval",
    "not_before",
    "batch_id",
    "sent_at",
    "settled_at",
    "failure_code",
    "failure_message",
    "bank_transaction_id",
  ],
  acts: [],
  approvals: ["voided_at"],
  approver_recovery_codes: ["used_at"],
  approvers: [
    "state",
    "token_hash",
    "token_until",
    "secret",
    "last_step",
    "failures",
    "locked_until",
    "enrolled_at",
    "revoked_at",
  ],
  statement_mappings: [],
  statement_imports: ["booked_at"],
  idempotency_keys: [],
  source_cursors: ["read_until"],
  heartbeat: ["alive_at", "expiry_after"],
}

/** Tables of which the service may remove rows. */
const deletable = ["idempotency_keys"]

/** The statements that give `role` exactly these rights, to be run by the owner after every migration. */
export function grantStatements(role: string): string[] {
  const quoted = `"${role.replaceAll('"', '""')}"`
  const statements = [
    `revoke all on all tables in schema public from ${quoted}`,
    `grant usage on schema public to ${quoted}`,
    `grant usage on all sequences in schema public to ${quoted}`,
    `grant select on migrations to ${quoted}`,
  ]
  for (const [table, columns] of Object.entries(updatableColumns)) {
    statements.push(`grant select, insert on ${table} to ${quoted}`)
    if (columns.length) statements.push(`grant update (${columns.join(", ")}) on ${table} to ${quoted}`)
  }
  for (const table of deletable) statements.push(`grant delete on ${table} to ${quoted}`)
  return statements
}

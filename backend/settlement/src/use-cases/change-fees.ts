import type { Answer, ReadBody } from "@chophien/contract"
import type {
  addCommissionRule as commissionRoute,
  readFees as readRoute,
  changeSettlementSetting as settingRoute,
  addWithholdingRule as withholdingRoute,
} from "@chophien/contract/staff/fees"
import { Problem } from "@chophien/platform/problem"
import { formatNumber } from "@chophien/vocabulary/number"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { settlement } from "../modules/settlement"
import { readSellerFacts } from "../payouts/seller-facts"
import { settingBounds, settingNames } from "../settings"
import { readSaleRules, readSettings } from "../settlement-rules"
import { readDecision, readStaffEmails } from "../staff-act"
import { texts } from "../texts"
import { dayOf, startOfDay } from "../vietnam-days"

const day_ms = 24 * 60 * 60_000

/** The names of what special rules are about, by id. */
async function readScopeNames(container: MedusaContainer, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const [sellers, categories] = await Promise.all([
    readSellerFacts(container, ids),
    container
      .resolve(Modules.PRODUCT)
      .listProductCategories({ id: ids }, { select: ["id", "name"], take: ids.length }),
  ])
  return new Map([
    ...[...sellers].map(([id, { name }]): [string, string] => [id, name]),
    ...categories.map(({ id, name }): [string, string] => [id, name]),
  ])
}

/** Commission, withholding and settings: the latest first. */
export async function readFees(container: MedusaContainer): Promise<Answer<typeof readRoute>> {
  const service = settlement(container)
  const [commission, withholding, settings] = await Promise.all([
    service.listCommissionRules({}, { take: null, order: { valid_from: "DESC", id: "DESC" } }),
    service.listWithholdingRules(
      {},
      { take: null, order: { seller_kind: "ASC", valid_from: "DESC", id: "ASC" } }
    ),
    service.listSettlementSettings({}, { take: null, order: { valid_from: "DESC", id: "DESC" } }),
  ])
  const names = await readScopeNames(
    container,
    commission.flatMap(({ scope_id }) => scope_id ?? [])
  )
  const now = new Date()
  const seen = new Set<string>()
  return {
    commission: commission.map((rule) => {
      const scope = `${rule.scope} ${rule.scope_id}`
      const valid_from = new Date(rule.valid_from)
      const in_force = valid_from <= now && !seen.has(scope)
      if (in_force) seen.add(scope)
      return {
        id: rule.id,
        scope: rule.scope,
        scope_id: rule.scope_id,
        scope_name: names.get(rule.scope_id ?? "") ?? null,
        rate_bp: rule.rate_bp,
        amount_min: rule.amount_min,
        amount_max: rule.amount_max,
        of_carriage: rule.of_carriage,
        ends: rule.ends,
        valid_from: valid_from.toISOString(),
        made_by: rule.made_by,
        reason: rule.reason,
        in_force: in_force && !rule.ends,
      }
    }),
    withholding: withholding.map((rule) => ({
      id: rule.id,
      seller_kind: rule.seller_kind,
      taxed_kind: rule.taxed_kind,
      own_production: rule.own_production,
      processing_level: rule.processing_level,
      vat_bp: rule.vat_bp,
      pit_bp: rule.pit_bp,
      valid_from: new Date(rule.valid_from).toISOString(),
      legal_basis: rule.legal_basis,
      doubt: rule.doubt,
      made_by: rule.made_by,
    })),
    settings: settingNames.flatMap((name) => {
      const row = settings.find((each) => each.name === name && new Date(each.valid_from) <= now)
      return row
        ? [
            {
              name,
              value: row.value,
              valid_from: new Date(row.valid_from).toISOString(),
              made_by: row.made_by,
            },
          ]
        : []
    }),
  }
}

/**
 * Adds a rule of commission. A fee of all, or of a category, that rises is published so many days before it holds.
 * One that falls, or that a seller agreed to, may hold at once.
 * @throws Problem `fee_notice_too_short`, `fee_scope_unknown`, `fee_bounds_crossed`
 */
export async function addCommissionRule(
  container: MedusaContainer,
  { actor_id, reason, valid_from, ...rule }: ReadBody<typeof commissionRoute> & { actor_id: string }
): Promise<{ id: string }> {
  if (rule.amount_min !== null && rule.amount_max !== null && rule.amount_min > rule.amount_max)
    throw new Problem("invalid_request", texts.fee_bounds_crossed, { param: "amount_min" })
  const isDefault = rule.scope === "default"
  const names = await readScopeNames(container, rule.scope_id ? [rule.scope_id] : [])
  if (isDefault !== (rule.scope_id === null) || (!isDefault && !names.size) || (isDefault && rule.ends))
    throw new Problem("invalid_request", texts.fee_scope_unknown, { param: "scope_id" })
  const from = startOfDay(valid_from)
  const [{ fee_notice_days }, rules] = await Promise.all([readSettings(container), readSaleRules(container)])
  const before = rules.commission
    .filter((each) => each.scope === rule.scope && each.scope_id === rule.scope_id && each.valid_from <= from)
    .sort((a, b) => Number(b.valid_from) - Number(a.valid_from))[0]
  const falls =
    before !== undefined &&
    !before.ends &&
    rule.rate_bp <= before.rate_bp &&
    !rule.of_carriage &&
    rule.amount_min === null
  const notice_ms = rule.scope === "seller" || (falls && !rule.ends) ? 0 : fee_notice_days * day_ms
  const first = startOfDay(dayOf(new Date(Date.now() + notice_ms)))
  if (from < first)
    throw new Problem("invalid_request", texts.fee_notice_too_short, {
      param: "valid_from",
      values: { days: notice_ms / day_ms, day: dayOf(first).split("-").reverse().join("/") },
    })
  const decision = await readDecision(container, { id: "", actor_id, reason })
  const made = await settlement(container).createCommissionRules({
    ...rule,
    valid_from: from,
    made_by: decision.author,
    reason: decision.reason,
  })
  return { id: made.id }
}

/** Adds a rule of withholding, with the law it stands on. What was sold before keeps its own. */
export async function addWithholdingRule(
  container: MedusaContainer,
  { actor_id, valid_from, ...rule }: ReadBody<typeof withholdingRoute> & { actor_id: string }
): Promise<{ id: string }> {
  const emails = await readStaffEmails(container, [actor_id])
  const made = await settlement(container).createWithholdingRules({
    ...rule,
    valid_from: startOfDay(valid_from),
    made_by: emails.get(actor_id) ?? actor_id,
  })
  return { id: made.id }
}

/** Changes a setting from now on. @throws Problem `setting_out_of_bounds` */
export async function changeSetting(
  container: MedusaContainer,
  { actor_id, name, value, reason }: ReadBody<typeof settingRoute> & { actor_id: string }
): Promise<{ id: string }> {
  const { min, max } = settingBounds[name]
  if (value < min || value > max)
    throw new Problem("invalid_request", texts.setting_out_of_bounds, {
      param: "value",
      values: { min: formatNumber(min, "vi"), max: formatNumber(max, "vi") },
    })
  const decision = await readDecision(container, { id: "", actor_id, reason })
  const made = await settlement(container).createSettlementSettings({
    name,
    value,
    valid_from: new Date(),
    made_by: decision.author,
    reason: decision.reason,
  })
  return { id: made.id }
}

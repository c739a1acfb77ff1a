import type { CommissionRule, WithholdingRule } from "@chophien/contract/staff/fees"
import { formatMoment, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Text } from "@medusajs/ui"

const percent = (bp: number): string => (bp / 100).toLocaleString("vi-VN")

function feeState({ in_force, valid_from, ends }: CommissionRule): "in_force" | "to_come" | "past" | "ended" {
  if (new Date(valid_from) > new Date()) return "to_come"
  if (in_force) return "in_force"
  return ends ? "ended" : "past"
}

/** Fees of the market, the latest first. */
export function FeeList({ rules }: { rules: CommissionRule[] }) {
  const { t } = useTexts()
  return (
    <ul className="divide-y">
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
          <div className="min-w-0 flex-1 basis-80">
            <Text size="small" weight="plus">
              {rule.scope === "default" ? t("fees.scope_default") : (rule.scope_name ?? rule.scope_id)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {t("fees.from_by", {
                day: formatMoment(rule.valid_from),
                who: rule.made_by,
                reason: rule.reason,
              })}
            </Text>
            {(rule.amount_min !== null || rule.amount_max !== null) && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("fees.bounds", {
                  min: formatVnd(rule.amount_min ?? 0),
                  max: rule.amount_max === null ? "∞" : formatVnd(rule.amount_max),
                })}
              </Text>
            )}
            {rule.of_carriage && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("fees.of_carriage")}
              </Text>
            )}
          </div>
          <div className="flex items-center gap-3">
            <Badge size="2xsmall" color={rule.in_force ? "green" : "grey"}>
              {t(`fees.${feeState(rule)}`)}
            </Badge>
            <Text weight="plus" className="tabular-nums">
              {percent(rule.rate_bp)} %
            </Text>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What is withheld, by which law, and what is uncertain about it. */
export function WithholdingList({ rules }: { rules: WithholdingRule[] }) {
  const { t } = useTexts()
  const about = (rule: WithholdingRule): string =>
    [
      t(`fees.seller_kind.${rule.seller_kind}`),
      t(`fees.taxed_kind.${rule.taxed_kind}`),
      rule.own_production === null ? "" : t(rule.own_production ? "fees.own" : "fees.bought"),
      rule.processing_level === null ? "" : t(`fees.level.${rule.processing_level}`),
    ]
      .filter(Boolean)
      .join(", ")
  return (
    <ul className="divide-y">
      {rules.map((rule) => (
        <li key={rule.id} className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
          <div className="min-w-0 flex-1 basis-80">
            <Text size="small" weight="plus">
              {about(rule)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {rule.legal_basis}
            </Text>
            {rule.doubt && (
              <Text size="small" className="text-ui-tag-orange-text break-words">
                {rule.doubt}
              </Text>
            )}
          </div>
          <Text size="small" weight="plus" className="tabular-nums">
            {t("fees.rates", { vat: percent(rule.vat_bp), pit: percent(rule.pit_bp) })}
          </Text>
        </li>
      ))}
    </ul>
  )
}

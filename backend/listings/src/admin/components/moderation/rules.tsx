import { type ModerationRule, reviewCauses } from "@chophien/contract/staff/moderation"
import { Failed, Field, formatMoment, reasonOf, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Button, Input, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useModerationActs, useModerationRules } from "../../moderation"

function RuleForm({ rule }: { rule: ModerationRule }) {
  const { t } = useTexts()
  const { change } = useModerationActs()
  const [waits, setWaits] = useState(rule.waits)
  const [band, setBand] = useState(String(rule.price_band_percent))
  const percent = Number(band)
  const isSound = Number.isInteger(percent) && percent >= 1 && percent <= 1000
  return (
    <form
      className="flex flex-col gap-y-3 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate(
          { level: rule.level, waits, price_band_percent: percent },
          {
            onSuccess: () => toast.success(t("moderation.rule_saved")),
            onError: (error) => toast.error(reasonOf(error, t)),
          }
        )
      }}
    >
      <div>
        <Text weight="plus">{t(`moderation.level.${rule.level}`)}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`moderation.level_hint.${rule.level}`)}
        </Text>
      </div>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
        <legend className="txt-small text-ui-fg-subtle float-left mr-4">{t("moderation.waits")}</legend>
        {reviewCauses.map((cause) => (
          <label key={cause} className="txt-small flex items-center gap-x-2">
            <input
              type="checkbox"
              checked={waits.includes(cause)}
              onChange={(event) =>
                setWaits(event.target.checked ? [...waits, cause] : waits.filter((other) => other !== cause))
              }
            />
            {t(`reviews.cause.${cause}`)}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("moderation.band")} problem={isSound ? undefined : t("moderation.band_wrong")}>
          {(id, described) => (
            <Input
              id={id}
              inputMode="numeric"
              className="w-24"
              maxLength={4}
              aria-describedby={described}
              value={band}
              onChange={(event) => setBand(event.target.value)}
            />
          )}
        </Field>
        <Button
          type="submit"
          size="small"
          variant="secondary"
          disabled={!isSound}
          isLoading={change.isPending}
        >
          {t("common.save")}
        </Button>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("moderation.changed_at", { time: formatMoment(rule.changed_at) })}
        </Text>
      </div>
    </form>
  )
}

/** What of whose goods waits for a look, changed on the spot. */
export function Rules() {
  const { t } = useTexts()
  const { data, error, refetch } = useModerationRules()
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <div className="divide-y">
      <Text size="small" className="px-6 py-4">
        {t("moderation.rules_hint")}
      </Text>
      {data.rules.map((rule) => (
        <RuleForm key={`${rule.level} ${rule.changed_at}`} rule={rule} />
      ))}
    </div>
  )
}

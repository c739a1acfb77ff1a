import { type TrustLevel, trustLevels } from "@chophien/contract/staff/moderation"
import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useModerationActs } from "../../moderation"

/** How far a seller is trusted, with the reason. */
export function TrustDrawer({
  seller,
  level: now,
  onClose,
}: {
  seller: { id: string; name: string }
  level: TrustLevel
  onClose: () => void
}) {
  const { t } = useTexts()
  const { trust } = useModerationActs()
  const [level, setLevel] = useState(now)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const isMissing = reason.trim().length < 5
  return (
    <ActDrawer
      title={t("moderation.trust_title", { name: seller.name })}
      action={t("common.save")}
      isBusy={trust.isPending}
      onAct={() => {
        setTried(true)
        if (isMissing) return
        trust.mutate(
          { id: seller.id, level, reason: reason.trim() },
          { onSuccess: onClose, onError: (error) => toast.error(reasonOf(error, t)) }
        )
      }}
      onClose={onClose}
    >
      <fieldset className="flex flex-col gap-y-3">
        <legend className="sr-only">{t("moderation.trust")}</legend>
        {trustLevels.map((each) => (
          <label key={each} className="flex items-start gap-x-3">
            <input
              type="radio"
              name="level"
              className="mt-1"
              checked={level === each}
              onChange={() => setLevel(each)}
            />
            <span>
              <Text size="small" weight="plus">
                {t(`moderation.level.${each}`)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {t(`moderation.level_hint.${each}`)}
              </Text>
            </span>
          </label>
        ))}
      </fieldset>
      <TextField
        label={t("moderation.note_reason")}
        max={500}
        value={reason}
        problem={tried && isMissing ? t("reviews.need_note") : undefined}
        onChange={setReason}
      />
    </ActDrawer>
  )
}

import type { StaffComplaint } from "@chophien/contract/staff/complaints"
import { ActDrawer, formatVnd, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { priceBounds } from "@chophien/vocabulary/amount"
import { readAmount } from "@chophien/vocabulary/money-input"
import { understoodValue } from "@chophien/vocabulary/reading"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useDecision } from "../complaints"

export type Decision = "take_up" | "refund" | "reject"

interface Props {
  complaint: StaffComplaint
  decision: Decision
  onClose: () => void
}

/** Takes a complaint up or decides it, with the reason that shopper and seller read. */
export function DecisionDrawer({ complaint, decision, onClose }: Props) {
  const { t } = useTexts()
  const { claimed, refundable } = complaint
  const [typed, setTyped] = useState(String(Math.min(claimed, refundable)))
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const decide = useDecision(complaint.id)
  const amount = understoodValue(readAmount(typed, { min: priceBounds.min, max: refundable }))
  const isWrong = decision === "refund" && amount === null
  const act = (): void => {
    setTried(true)
    if (!reason.trim() || isWrong) return
    decide.mutate(
      {
        act: decision,
        reason: reason.trim(),
        ...(decision === "refund" && amount !== null ? { amount } : {}),
      },
      {
        onSuccess: () => {
          toast.success(t("complaints.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t(`complaints.${decision}_title`)}
      action={t(`complaints.${decision}`)}
      variant={decision === "reject" ? "danger" : "primary"}
      isBusy={decide.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(`complaints.${decision}_hint`)}
      </Text>
      {decision === "refund" && (
        <TextField
          label={t("complaints.amount")}
          hint={
            amount === null
              ? t("complaints.amount_hint", { amount: formatVnd(refundable) })
              : formatVnd(amount)
          }
          problem={
            tried && isWrong ? t("complaints.need_amount", { amount: formatVnd(refundable) }) : undefined
          }
          value={typed}
          onChange={setTyped}
          max={20}
        />
      )}
      <TextField
        label={t("complaints.reason")}
        hint={t("complaints.reason_hint")}
        problem={tried && !reason.trim() ? t("complaints.need_reason") : undefined}
        value={reason}
        onChange={setReason}
        max={1000}
        long
      />
    </ActDrawer>
  )
}

import { ActDrawer, reasonOf, TextField, useTexts } from "@chophien/platform/admin-kit"
import { Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useCancelAnswer } from "../order-care"

/** Grants or refuses a shopper's wish to cancel, with the reason that shopper and seller read. */
export function CancelAnswerDrawer({
  order_id,
  act,
  onClose,
}: {
  order_id: string
  act: "grant" | "refuse"
  onClose: () => void
}) {
  const { t } = useTexts()
  const [text, setText] = useState("")
  const [tried, setTried] = useState(false)
  const answer = useCancelAnswer(order_id)
  const send = (): void => {
    setTried(true)
    if (!text.trim()) return
    answer.mutate(
      { act, text: text.trim() },
      {
        onSuccess: () => {
          toast.success(t("care.done"))
          onClose()
        },
        onError: (error) => toast.error(reasonOf(error, t)),
      }
    )
  }
  return (
    <ActDrawer
      title={t(`care.${act}_title`)}
      action={t(`care.${act}`)}
      variant={act === "grant" ? "danger" : "primary"}
      isBusy={answer.isPending}
      onAct={send}
      onClose={onClose}
    >
      <Text size="small" className="text-ui-fg-subtle">
        {t(`care.${act}_hint`)}
      </Text>
      <TextField
        label={t("care.reason")}
        hint={t("care.reason_hint")}
        problem={tried && !text.trim() ? t("care.need_reason") : undefined}
        value={text}
        onChange={setText}
        max={500}
        long
      />
    </ActDrawer>
  )
}

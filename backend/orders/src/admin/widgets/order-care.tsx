import { AskError, Failed, formatMoment, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { formatDay } from "@chophien/vocabulary/time"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { CancelAnswerDrawer } from "../components/cancel-answer-drawer"
import { useOrderCare } from "../order-care"

const dayOf = (day: string): string => formatDay(`${day}T12:00:00+07:00`)

/** On the page of an order: what its seller cannot deliver, the days they gave, and a shopper's wish to cancel. */
export default function OrderCareWidget({ data: { id } }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data, error, refetch } = useOrderCare(id)
  const [answering, setAnswering] = useState<"grant" | "refuse" | null>(null)
  if (error instanceof AskError && error.status === 404) return null
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const { delays, shortfalls, cancel_request: request, promised_on } = data.care
  if (!delays.length && !shortfalls.length && !request && !promised_on) return null
  const acts = (["grant", "refuse"] as const).filter((act) => request?.acts.includes(act))
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("care.title")}</Heading>
        {promised_on && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("care.promised", { day: dayOf(promised_on) })}
          </Text>
        )}
      </div>
      {request && (
        <div className="flex flex-col gap-y-2 px-6 py-4">
          <Text weight="plus">{t(`care.request.${request.state}`)}</Text>
          <Text size="small" className="break-words">
            “{request.text}”
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {[
              t("care.requested_at", { time: formatMoment(request.asked_at) }),
              request.due_at && t("care.until", { time: formatMoment(request.due_at) }),
              request.answer && t("care.answer", { answer: request.answer }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          {acts.length > 0 && (
            <div className="flex flex-wrap gap-2">
              {acts.map((act) => (
                <Button
                  key={act}
                  size="small"
                  variant={act === "grant" ? "danger" : "secondary"}
                  onClick={() => setAnswering(act)}
                >
                  {t(`care.${act}`)}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {shortfalls.map((each) => (
        <div key={each.id} className="flex flex-col gap-y-1 px-6 py-4">
          <Text weight="plus" className="break-words">
            {t("care.shortfall", {
              quantity: each.quantity,
              title: [each.title, each.variant_title].filter(Boolean).join(" · "),
              reason: t(`care.reasons.${each.reason}`),
            })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {[
              formatMoment(each.decided_at),
              t(each.returned_at ? "care.returned" : "care.returning", { amount: formatVnd(each.amount) }),
              each.text,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </div>
      ))}
      {delays.map((each) => (
        <div key={each.said_at} className="flex flex-col gap-y-1 px-6 py-4">
          <Text weight="plus">
            {t("care.delay", {
              day: dayOf(each.promised_on),
              reason: t(`care.delay_reasons.${each.reason}`),
            })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle break-words">
            {[formatMoment(each.said_at), each.text].filter(Boolean).join(" · ")}
          </Text>
        </div>
      ))}
      {answering && <CancelAnswerDrawer order_id={id} act={answering} onClose={() => setAnswering(null)} />}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.before" })

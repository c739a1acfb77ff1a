import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Button, Container, Heading, Tabs, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { Failed, Nothing, reasonOf, Waiting } from "../../kit/feedback"
import { formatMoment } from "../../kit/format"
import { useTexts } from "../../kit/texts"
import { type Mail, mails_page_size, type UnsentState, useMails, useSendAgain } from "../../mails"

const templates = [
  "order-placed",
  "order-paid",
  "order-expired",
  "order-shipped",
  "seller-new-order",
  "member-invited",
] as const

function MailRow({ mail }: { mail: Mail }) {
  const { t } = useTexts()
  const again = useSendAgain()
  const template = templates.find((known) => known === mail.template)
  const sendAgain = (): void =>
    again.mutate(mail.id, {
      onSuccess: () => toast.success(t("mails.sent_again")),
      onError: (error) => toast.error(reasonOf(error, t)),
    })
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <Text weight="plus" className="break-words">
          {template ? t(`mails.template.${template}`) : mail.template}, {mail.to}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {mail.about && `${t("mails.about")} ${mail.about}, `}
          {t("mails.since", { time: formatMoment(mail.created_at) })},{" "}
          {t("mails.tries", { count: mail.attempts })}
          {mail.state !== "dead" && `, ${t("mails.next", { time: formatMoment(mail.next_attempt_at) })}`}
        </Text>
        {mail.last_error && (
          <Text size="small" className="break-words">
            {mail.last_error}
          </Text>
        )}
        {mail.sent_again_by && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("mails.again_by")}
          </Text>
        )}
      </div>
      {mail.state === "dead" && (
        <Button size="small" variant="secondary" isLoading={again.isPending} onClick={sendAgain}>
          {t("mails.send_again")}
        </Button>
      )}
    </li>
  )
}

function MailList({ state }: { state: UnsentState }) {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useMails(state, offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={3} />
  if (!data.count) return <Nothing title={t("mails.empty")} hint={t("mails.empty_hint")} />
  return (
    <>
      <ul className="divide-y">
        {data.mails.map((mail) => (
          <MailRow key={mail.id} mail={mail} />
        ))}
      </ul>
      <div className="flex gap-2 px-6 py-4">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => setOffset(Math.max(0, offset - mails_page_size))}
        >
          {t("common.prev")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={offset + mails_page_size >= data.count}
          onClick={() => setOffset(offset + mails_page_size)}
        >
          {t("common.next")}
        </Button>
      </div>
    </>
  )
}

/** Mails that were given up, with a way to send them again, and those still on their way. */
export default function MailsPage() {
  const { t } = useTexts()
  return (
    <Container className="p-0">
      <div className="px-6 py-4">
        <Heading>{t("mails.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mails.subtitle")}
        </Text>
      </div>
      <Tabs defaultValue="dead">
        <Tabs.List className="px-6 pb-4">
          <Tabs.Trigger value="dead">{t("mails.dead")}</Tabs.Trigger>
          <Tabs.Trigger value="waiting">{t("mails.waiting")}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="dead" className="border-ui-border-base border-t">
          <MailList state="dead" />
        </Tabs.Content>
        <Tabs.Content value="waiting" className="border-ui-border-base border-t">
          <MailList state="waiting" />
        </Tabs.Content>
      </Tabs>
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "menu.mails",
  translationNs: "chophien",
  icon: Envelope,
  rank: 4,
})

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("menu.mails")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }

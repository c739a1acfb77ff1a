import type { StaffComplaint } from "@chophien/contract/staff/complaints"
import { formatMoment, formatPhone, formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { Link } from "react-router-dom"

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 px-6 py-3 sm:grid-cols-[10rem_1fr]">
      <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
      <dd className="txt-compact-small text-ui-fg-base min-w-0 whitespace-pre-line break-words">
        {children}
      </dd>
    </div>
  )
}

/** What a complaint is about: parties, goods, money, photos. */
export function ComplaintFacts({ complaint }: { complaint: StaffComplaint }) {
  const { t } = useTexts()
  const { items, photos, due_at, amount, claimed, refundable } = complaint
  return (
    <Container className="divide-y p-0">
      <dl className="divide-y">
        <Fact name={t("complaints.order")}>
          <Link className="underline" to={`/orders/${complaint.order_id}`}>
            {t("orders.number", { number: complaint.display_id, code: complaint.group_code })}
          </Link>
        </Fact>
        <Fact name={t("complaints.seller")}>
          <Link className="underline" to={`/sellers/${complaint.seller_id}`}>
            {complaint.seller_name}
          </Link>
        </Fact>
        <Fact name={t("complaints.customer")}>
          {complaint.customer_name},{" "}
          <a className="underline" href={`tel:${complaint.phone}`}>
            {formatPhone(complaint.phone)}
          </a>
        </Fact>
        <Fact name={t("complaints.goods")}>
          {items
            .map(({ title, quantity, total }) => `${title} × ${quantity}: ${formatVnd(total)}`)
            .join("\n")}
        </Fact>
        <Fact name={t("complaints.policy")}>{t(`complaints.policies.${complaint.policy}`)}</Fact>
        <Fact name={t("complaints.claimed")}>{formatVnd(claimed)}</Fact>
        <Fact name={t("complaints.refundable")}>{formatVnd(refundable)}</Fact>
        {amount !== null && <Fact name={t("complaints.amount")}>{formatVnd(amount)}</Fact>}
        {due_at && <Fact name={t("complaints.due")}>{formatMoment(due_at)}</Fact>}
        <Fact name={t("complaints.said")}>{complaint.text}</Fact>
      </dl>
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-3 px-6 py-4">
          {photos.map(({ url, webp }, index) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                <img
                  className="h-40 w-40 rounded-md object-cover"
                  src={webp[0]?.url ?? url}
                  alt={t("complaints.photo", { nth: index + 1 })}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </Container>
  )
}

/** All that happened to a complaint, the first first. */
export function ComplaintHistory({ complaint }: { complaint: StaffComplaint }) {
  const { t } = useTexts()
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("complaints.history")}</Heading>
      </div>
      <ol className="divide-y">
        {complaint.history.map(({ act, actor, at, text, amount }) => (
          <li key={`${at} ${act}`} className="flex flex-col gap-y-1 px-6 py-3">
            <Text size="small" className="text-ui-fg-subtle">
              {formatMoment(at)}
            </Text>
            <Text size="small" weight="plus">
              {t(`complaints.actors.${actor}`)}: {t(`complaints.did.${act}`)}
              {amount !== null && `, ${formatVnd(amount)}`}
            </Text>
            {text && (
              <Text size="small" className="whitespace-pre-line break-words">
                {text}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Container>
  )
}

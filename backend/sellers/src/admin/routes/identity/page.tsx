import {
  Failed,
  formatDay,
  formatPhone,
  Nothing,
  Pages,
  useTexts,
  Waiting,
} from "@chophien/platform/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { application_page_size, useUnidentified } from "../../applications"
import { SellerStatusBadge } from "../../components/seller-status-badge"

/** Sellers that are not identified electronically, the most pressing first. */
export default function IdentityPage() {
  const { t } = useTexts()
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useUnidentified(offset)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>{t("identity_board.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("identity_board.hint", { deadline: formatDay(data.deadline), identified: data.identified })}
        </Text>
      </div>
      {!data.count && <Nothing title={t("identity_board.none")} hint={t("identity_board.none_hint")} />}
      <ul className="divide-y">
        {data.sellers.map((seller) => (
          <li key={seller.id} className="flex flex-col gap-y-1 px-6 py-4">
            <span className="flex flex-wrap items-center gap-2">
              <Link to={`/sellers/${seller.id}`} className="txt-compact-medium-plus underline">
                {seller.name}
              </Link>
              <SellerStatusBadge status={seller.status} />
            </span>
            <Text size="small" className="break-words">
              {seller.commune_full_name}, {formatPhone(seller.phone)},{" "}
              {seller.officer_name ?? t("detail.no_officer")}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {t("identity_board.due", { day: formatDay(seller.due_on) })},{" "}
              {t(`identity_board.why.${seller.why}`)}
            </Text>
          </li>
        ))}
      </ul>
      <Pages offset={offset} size={application_page_size} count={data.count} onMove={setOffset} />
    </Container>
  )
}

function Breadcrumb() {
  const { t } = useTexts()
  return <span>{t("identity_board.title")}</span>
}
export const handle = { breadcrumb: () => <Breadcrumb /> }

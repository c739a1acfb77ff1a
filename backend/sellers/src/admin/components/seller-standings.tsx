import { Failed, formatMoment, useTexts } from "@chophien/platform/admin-kit"
import { Container, Heading, Text } from "@medusajs/ui"
import { useStandings } from "../sellers"
import { SellerStatusBadge } from "./seller-status-badge"

/** What became of the seller's standing: when, by whom and why. */
export function SellerStandings({ id }: { id: string }) {
  const { t } = useTexts()
  const { data, error, refetch } = useStandings(id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data?.standings.length) return null
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("standing.title")}</Heading>
      </div>
      <ul className="divide-y">
        {data.standings.map(({ id: row, status, reason, changed_at, changed_by }) => (
          <li key={row} className="flex flex-col gap-y-1 px-6 py-3">
            <div className="flex flex-wrap items-center gap-2">
              <SellerStatusBadge status={status} />
              <Text size="small" className="text-ui-fg-subtle">
                {[formatMoment(changed_at), changed_by].filter(Boolean).join(" · ")}
              </Text>
            </div>
            {reason && (
              <Text size="small" className="break-words">
                {t("standing.reason", { reason })}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Container>
  )
}

import type { StaffFaultyListing } from "@chophien/contract/staff/listings"
import { Failed, formatMoment, formatPhone, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { Badge, Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { Link } from "react-router-dom"
import { useFacts } from "../facts"
import { FactsForm } from "./facts-form"
import { FaultLines } from "./fault-lines"

/** The form of one listing, once its facts are read. */
function MendForm({ product_id, onClose }: { product_id: string; onClose: () => void }) {
  const { data: facts, error, refetch } = useFacts(product_id)
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!facts) return <Waiting rows={1} />
  return <FactsForm facts={facts} onClose={onClose} />
}

function MendRow({ listing }: { listing: StaffFaultyListing }) {
  const { t } = useTexts()
  const [mending, setMending] = useState(false)
  const { id, title, status, seller, faults, found_at } = listing
  return (
    <li className="flex flex-col gap-x-6 gap-y-3 px-6 py-4 lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
      <div className="min-w-0">
        <Link className="txt-compact-medium-plus text-ui-fg-interactive break-words" to={`/products/${id}`}>
          {title}
        </Link>
        {status === "draft" && (
          <Badge size="2xsmall" className="ml-2">
            {t("mend.draft")}
          </Badge>
        )}
        <Text size="small" className="text-ui-fg-subtle break-words">
          {seller ? (
            <>
              <Link className="text-ui-fg-interactive" to={`/sellers/${seller.id}`}>
                {seller.name}
              </Link>
              {", "}
              <span className="whitespace-nowrap tabular-nums">{formatPhone(seller.phone)}</span>
            </>
          ) : (
            t("mend.nobody")
          )}
        </Text>
      </div>
      <div className="min-w-0">
        <FaultLines faults={faults} />
        <Text size="xsmall" className="text-ui-fg-muted mt-1 tabular-nums">
          {t("mend.since", { moment: formatMoment(found_at) })}
        </Text>
      </div>
      <div>
        <Button size="small" variant="secondary" onClick={() => setMending(true)}>
          {t("mend.mend")}
          <span className="sr-only">{` ${title}`}</span>
        </Button>
        {mending && <MendForm product_id={id} onClose={() => setMending(false)} />}
      </div>
    </li>
  )
}

/** Listings that are not for sale, each with what to mend and the form for it. */
export function MendList({ listings }: { listings: StaffFaultyListing[] }) {
  return (
    <ul className="divide-y border-y">
      {listings.map((listing) => (
        <MendRow key={listing.id} listing={listing} />
      ))}
    </ul>
  )
}

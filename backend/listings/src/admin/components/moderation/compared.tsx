import type { ListingReview, ShownListing } from "@chophien/contract/staff/listing-reviews"
import { formatVnd, useTexts } from "@chophien/platform/admin-kit"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

type Side = { label: string; shown: ShownListing; other: ShownListing | null; isNew: boolean }

function Fact({ label, isChanged, children }: { label: string; isChanged: boolean; children: ReactNode }) {
  return (
    <div className={`rounded-md px-2 py-1 ${isChanged ? "bg-ui-tag-orange-bg" : ""}`}>
      <dt className="txt-xsmall text-ui-fg-subtle">{label}</dt>
      <dd className={`txt-small break-words ${isChanged ? "text-ui-fg-base font-medium" : ""}`}>
        {children}
      </dd>
    </div>
  )
}

function SideView({ label, shown, other, isNew }: Side) {
  const { t } = useTexts()
  const differs = (pick: (listing: ShownListing) => unknown): boolean =>
    other !== null && JSON.stringify(pick(shown)) !== JSON.stringify(pick(other))
  return (
    <section className="border-ui-border-base flex min-w-0 flex-col gap-y-2 rounded-lg border p-3">
      <Text size="small" weight="plus" className={isNew ? "" : "text-ui-fg-subtle"}>
        {label}
      </Text>
      <ul className="flex flex-wrap gap-2">
        {shown.pictures.map((url) => (
          <li key={url}>
            <img
              src={url}
              alt=""
              loading="lazy"
              className={`size-20 rounded object-cover ${other && !other.pictures.includes(url) ? "outline-ui-tag-orange-border outline outline-4" : ""}`}
            />
          </li>
        ))}
      </ul>
      <dl className="flex flex-col gap-y-1">
        <Fact label={t("reviews.fact_title")} isChanged={differs(({ title }) => title)}>
          {shown.title}
        </Fact>
        <Fact label={t("reviews.fact_price")} isChanged={differs(({ prices }) => prices)}>
          {shown.prices.map(({ name, price }) => `${name}: ${formatVnd(price)}`).join("; ")}
        </Fact>
        <Fact label={t("reviews.fact_category")} isChanged={differs(({ category }) => category)}>
          {shown.category ?? t("common.none")}
        </Fact>
        <Fact label={t("reviews.fact_description")} isChanged={differs(({ description }) => description)}>
          <span className="line-clamp-6 whitespace-pre-line">{shown.description}</span>
        </Fact>
      </dl>
    </section>
  )
}

/** What shoppers saw beside what they would see; what differs stands out. New goods stand alone. */
export function Compared({ review: { before, after } }: { review: ListingReview }) {
  const { t } = useTexts()
  return (
    <div className={`grid gap-3 ${before ? "md:grid-cols-2" : ""}`}>
      {before && <SideView label={t("reviews.before")} shown={before} other={after} isNew={false} />}
      <SideView
        label={t(before ? "reviews.after" : "reviews.not_shown_before")}
        shown={after}
        other={before}
        isNew
      />
    </div>
  )
}

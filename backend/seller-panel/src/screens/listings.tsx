import { type SellerListing as Listing, listOwnListings } from "@chophien/contract/seller/listings"
import { formatVnd } from "@chophien/vocabulary/amount"
import { formatStock } from "@chophien/vocabulary/stock"
import { useEffect, useState } from "preact/hooks"
import { t } from "../i18n"
import { useData } from "../offline/data"
import { rows } from "../offline/queue"
import { useStore } from "../state/store"
import { Button, Empty, Link, LinkButton } from "../ui/basics"
import { TextField } from "../ui/field"
import { Photo } from "../ui/picture"
import { Reading, Screen } from "../ui/screen"
import { unsavedEdits } from "./listing/unsaved-edits"
import { Pending } from "./order-parts"

const page_size = 20
const search_after_ms = 350

/** What is left of a listing: of its one stock, or of all sizes together. */
const stockOf = ({ shared_stock, variants }: Listing): number =>
  shared_stock?.available ?? variants.reduce((sum, { stock }) => sum + stock, 0)

function stockWords(listing: Listing): string {
  const stock = stockOf(listing)
  const { shared_stock, unit, variants } = listing
  if (stock <= 0) return t("stock_out")
  if (shared_stock) return t("stock_left", { count: formatStock(stock, shared_stock.unit, unit) })
  return t(variants.length > 1 ? "stock_left_all" : "stock_left", { count: stock })
}

function Card({ listing }: { listing: Listing }) {
  const unsaved = useStore(unsavedEdits).has(listing.id)
  return (
    <article class="card">
      <Link to={{ name: "listing", id: listing.id }} class="card-link">
        <span class="card-body">
          <Photo picture={listing.pictures[0]} size="thumb" />
          <span class="card-words">
            <span class="card-title">{listing.title}</span>
            <span class="money">
              {t("per_unit", { price: formatVnd(listing.price), unit: listing.unit })}
            </span>
            <span class="card-line">
              <span class={`state state-${unsaved ? "to_ship" : listing.status}`}>
                {t(unsaved ? "edit_unsaved" : listing.status)}
              </span>
              <span class={stockOf(listing) > 0 ? "muted" : "stock-out"}>{stockWords(listing)}</span>
            </span>
            {listing.shared_stock?.question && <span class="stock-out">{t("stock_kept_ask")}</span>}
          </span>
        </span>
      </Link>
    </article>
  )
}

function Page({ q, offset }: { q: string; offset: number }) {
  const read = useData(listOwnListings, { query: { q, limit: page_size, offset } })
  const [more, setMore] = useState(false)
  return (
    <Reading read={read}>
      {({ listings, count }) => (
        <>
          {listings.map((listing) => (
            <Card key={listing.id} listing={listing} />
          ))}
          {count === 0 && (
            <Empty icon="basket" title={t(q ? "no_listings_found" : "no_listings")}>
              {!q && t("no_listings_hint")}
            </Empty>
          )}
          {offset + listings.length < count && listings.length > 0 && !more && (
            <Button tone="plain" onClick={() => setMore(true)}>
              {t("see_more")}
            </Button>
          )}
          {more && <Page q={q} offset={offset + page_size} />}
        </>
      )}
    </Reading>
  )
}

/** New listings that are still on this phone. */
function Unsent() {
  const queue = useStore(rows)
  return (
    <>
      {queue.map(
        ({ id, job, state }) =>
          job.kind === "create_listing" &&
          state === "waiting" && (
            <article key={id} class="card">
              <p class="card-title">{job.facts.title}</p>
              <p class="money">
                {t("per_unit", { price: formatVnd(job.facts.price), unit: job.facts.unit })}
              </p>
              <Pending />
            </article>
          )
      )}
    </>
  )
}

/** What the seller sells. */
export function Listings() {
  const [typed, setTyped] = useState("")
  const [q, setQ] = useState("")
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), search_after_ms)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Screen
      title={t("listings_title")}
      foot={
        <LinkButton to={{ name: "new_listing" }} icon="camera">
          {t("add_listing")}
        </LinkButton>
      }
    >
      <TextField
        label={t("search_listings")}
        type="search"
        inputmode="search"
        max={100}
        value={typed}
        onChange={setTyped}
      />
      <LinkButton to={{ name: "many_listings" }} tone="quiet" icon="pencil" small>
        {t("many_open")}
      </LinkButton>
      <Unsent />
      <Page key={q} q={q} offset={0} />
    </Screen>
  )
}

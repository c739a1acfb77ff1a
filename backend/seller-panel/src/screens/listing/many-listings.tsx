import { type SellerListing as Listing, listOwnListings } from "@chophien/contract/seller/listings"
import { pieceWord } from "@chophien/vocabulary/packs"
import { useState } from "preact/hooks"
import { t } from "../../i18n"
import { useData } from "../../offline/data"
import { enqueue, rows } from "../../offline/queue"
import { useLatestPriceTerms } from "../../price-terms/price-terms"
import { WhatIsLeft } from "../../price-terms/what-is-left"
import { createStore, useStore } from "../../state/store"
import { Button, Empty, LinkButton } from "../../ui/basics"
import { Reading, Screen } from "../../ui/screen"
import { Pending } from "../order-parts"
import { type ManyEdits, manyJobs, type Row, rowsOf, type What } from "./many-edits"
import { PriceField, StockField, StockWeightField } from "./quantity-fields"

const page_size = 50

/** What was typed and not saved, kept while the app is open. */
const typed = createStore<ManyEdits>(new Map())

/** Many prices or stocks at once: a field a row, saved together, sent as soon as there is a network. */
export function ManyListings() {
  const [what, setWhat] = useState<What>("stock")
  const [sent, setSent] = useState<string[] | null>(null)
  const edits = useStore(typed)
  useLatestPriceTerms()
  const jobs = manyJobs(edits)
  const isWhole = [...edits.values()].every(({ value }) => value !== null)
  const save = async (): Promise<void> => {
    const ids: string[] = []
    for (const job of jobs ?? []) ids.push(await enqueue(job))
    typed.set(new Map())
    setSent(ids)
  }
  if (sent) return <Saved row_ids={sent} onMore={() => setSent(null)} />
  return (
    <Screen
      title={t("many_title")}
      up={{ name: "listings" }}
      foot={
        <Button icon="check" disabled={!edits.size || !isWhole} onClick={save}>
          {edits.size ? t("many_save", { count: edits.size }) : t("many_save_none")}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row on older phones. */}
      <div class="chips" role="group" aria-label={t("many_what")}>
        {(["stock", "price"] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="chip"
            aria-pressed={what === each}
            onClick={() => setWhat(each)}
          >
            {t(each === "stock" ? "many_stock" : "many_price")}
          </button>
        ))}
      </div>
      <p class="hint">{t("many_hint")}</p>
      <Rows what={what} offset={0} edits={edits} />
    </Screen>
  )
}

/** A page of listings, and all pages behind it. */
function Rows({ what, offset, edits }: { what: What; offset: number; edits: ManyEdits }) {
  const read = useData(listOwnListings, { query: { q: "", limit: page_size, offset } })
  return (
    <Reading read={read}>
      {({ listings, count }) => (
        <>
          {listings.map((listing) => (
            <ListingRows key={listing.id} listing={listing} what={what} edits={edits} />
          ))}
          {count === 0 && <Empty icon="basket" title={t("no_listings")} />}
          {listings.length > 0 && offset + listings.length < count && (
            <Rows what={what} offset={offset + page_size} edits={edits} />
          )}
        </>
      )}
    </Reading>
  )
}

function ListingRows({ listing, what, edits }: { listing: Listing; what: What; edits: ManyEdits }) {
  // What waits is not changed again: the change would count from what stood there before it.
  const isPending = useStore(rows).some(
    ({ job, state }) => state === "waiting" && job.kind === "update_listing" && job.listing_id === listing.id
  )
  const change = (row: Row, value: number | null): void => {
    const others = [...typed.get()].filter(([key]) => key !== row.key)
    // What says the same again is no change.
    typed.set(new Map(value === row.seen ? others : [...others, [row.key, { row, value }]]))
  }
  if (isPending)
    return (
      <section class="panel">
        <p class="card-title">{listing.title}</p>
        <Pending />
      </section>
    )
  return (
    <section class="panel">
      {rowsOf(listing, what).map((row) => {
        const edit = edits.get(row.key)
        const field = {
          label: row.label,
          value: edit ? edit.value : row.seen,
          onChange: (value: number | null) => change(row, value),
          problem: edit?.value === null ? t(what === "price" ? "need_price" : "need_stock") : undefined,
        }
        if (what === "price")
          return (
            <div key={row.key} class="group">
              <PriceField {...field} />
              <WhatIsLeft price={field.value} goods={listing} />
            </div>
          )
        return row.counted === "gram" ? (
          <StockWeightField key={row.key} {...field} />
        ) : (
          <StockField
            key={row.key}
            unit={row.counted === "piece" ? pieceWord(listing.unit) : ""}
            {...field}
          />
        )
      })}
    </section>
  )
}

/** What became of the changes: sent, waiting for a network, or refused. */
function Saved({ row_ids, onMore }: { row_ids: readonly string[]; onMore: () => void }) {
  const left = useStore(rows).filter(({ id }) => row_ids.includes(id))
  const isRefused = left.some(({ state }) => state === "refused")
  return (
    <Screen
      title={t("many_title")}
      foot={
        <>
          {left.length > 0 && <LinkButton to={{ name: "waiting" }}>{t("waiting_title")}</LinkButton>}
          <Button tone="plain" onClick={onMore}>
            {t("many_more")}
          </Button>
          <LinkButton tone="plain" to={{ name: "listings" }}>
            {t("to_listings")}
          </LinkButton>
        </>
      }
    >
      <Empty
        icon={isRefused ? "alert" : left.length ? "hourglass" : "done"}
        title={
          isRefused
            ? t("many_refused")
            : left.length
              ? t("many_waiting", { count: left.length })
              : t("many_done", { count: row_ids.length })
        }
      />
    </Screen>
  )
}

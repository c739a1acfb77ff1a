import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import type { Job, ListingFacts } from "../../offline/jobs"
import { changesOf, draftOf, factsOf } from "./draft"
import { areWhole, editedVariants, variantChanges } from "./edit-variants"
import { arePacksWhole, type Base, baseOf, emptyPack, type Known, type Pack, variantsOf } from "./packs"
import type { PreviewBody } from "./shop-frame"
import type { Edit } from "./unsaved-edits"

type UpdateJob = Extract<Job, { kind: "update_listing" }>

/** A listing as it stands, with nothing changed. */
export const editOf = (listing: Listing): Edit => {
  const draft = draftOf(listing)
  const { shared_stock } = listing
  return {
    before: draft,
    draft,
    variants: editedVariants(listing),
    shared: shared_stock ? { value: shared_stock.available, seen: shared_stock.available } : undefined,
    packs: [],
  }
}

/** What further packs of a listing are reckoned from: how its stock is counted, else how it will be. */
export function baseOfListing({ shared_stock, variants: [first] }: Listing, { draft }: Edit): Base {
  const { unit, price, weight_g } = draft
  return shared_stock && first
    ? { unit, price: first.price, weight_g, counted: shared_stock.unit, content: first.content }
    : baseOf({ unit, price, weight_g })
}

/** The variants that stay, beside which no other may have the same name or content. */
export const knownOf = (listing: Listing, { variants }: Edit, base: Base): Known[] =>
  variants
    .filter(({ removed }) => !removed)
    .map(({ title, content }) => ({
      title,
      content: listing.shared_stock || listing.variants.length > 1 ? content : base.content,
    }))

/** The facts that can be saved, or null while something is missing. */
export function wholeFacts(listing: Listing, edit: Edit): ListingFacts | null {
  const several = listing.variants.length > 1
  const base = baseOfListing(listing, edit)
  const isWhole =
    (!several || areWhole(edit.variants, Boolean(edit.shared))) &&
    edit.shared?.value !== null &&
    arePacksWhole(edit.packs, base, knownOf(listing, edit, base))
  return isWhole ? factsOf(edit.draft) : null
}

/** How the change of the stock and of the packs is sent. */
function stockOf(
  listing: Listing,
  edit: Edit,
  facts: ListingFacts
): Partial<UpdateJob> & { variants: UpdateJob["variants"] } {
  const { shared, packs, before } = edit
  const several = listing.variants.length > 1
  const variants = (several ? variantChanges(edit.variants, Boolean(shared))?.variants : null) ?? null
  const base = baseOfListing(listing, edit)
  const more = packs.length ? { more_variants: variantsOf(packs, base) } : {}
  if (shared) {
    const change = (shared.value ?? shared.seen) - shared.seen
    return { ...more, variants, ...(change ? { shared_stock_change: { unit: base.counted, change } } : {}) }
  }
  if (several) return { ...more, variants }
  const change = facts.stock - (before.stock ?? 0)
  if (packs[0]?.kind !== "pack") return { ...more, variants, stock_change: change }
  // The one variant begins to share its stock with the packs, which may be counted in grams from now on.
  const [first] = listing.variants
  return {
    ...more,
    stock_unit: base.counted,
    variants: first ? [{ id: first.id, content: base.content }] : null,
    ...(change ? { shared_stock_change: { unit: base.counted, change: change * base.content } } : {}),
  }
}

/** The variants beside the first as packs to begin another listing with; its stock is to be counted anew. */
export const packsOf = ({ variants, shared_stock }: Listing): Pack[] =>
  variants.slice(1).map(({ title, content, price, weight_g }) => ({
    ...emptyPack(shared_stock ? "pack" : "size"),
    ...{ title, price, weight_g },
    content: shared_stock ? content : null,
  }))

/** The listing with its changes, as the shop would show it. */
export function previewBody(
  listing: Listing,
  edit: Edit,
  facts: ListingFacts
): Omit<PreviewBody, "picture_urls"> {
  const { stock, ...rest } = facts
  const base = baseOfListing(listing, edit)
  const staying = edit.variants.filter(({ removed }) => !removed)
  const [first, ...others] = staying
  const weightOf = (id: string): number => listing.variants.find((each) => each.id === id)?.weight_g ?? 1
  const isShared = Boolean(edit.shared) || edit.packs[0]?.kind === "pack"
  const several = listing.variants.length > 1
  const more = [
    ...others.map(({ id, title, price, stock, content }) => ({
      ...{ title, price: price ?? 0, weight_g: weightOf(id) },
      ...(isShared ? { content } : { stock: stock ?? 0 }),
    })),
    ...variantsOf(edit.packs, base),
  ]
  const own = several ? (first?.stock ?? 0) : stock
  return {
    ...rest,
    ...(several && first ? { price: first.price ?? 0, weight_g: weightOf(first.id) } : {}),
    ...(first ? { variant_title: first.title } : {}),
    ...(isShared
      ? {
          shared_stock: { unit: base.counted, amount: edit.shared?.value ?? stock * base.content },
          content: edit.shared ? (first?.content ?? 1) : base.content,
        }
      : { stock: own }),
    ...(more.length ? { more_variants: more } : {}),
    publish: false,
    listing_id: listing.id,
  }
}

/** What is sent of a changed listing, apart from its photos; null where nothing was changed. */
export function changeJob(listing: Listing, edit: Edit, facts: ListingFacts) {
  const changes = changesOf(edit.before, facts)
  const several = listing.variants.length > 1
  const removed = edit.variants.flatMap(({ id, removed }) => (removed ? id : []))
  const stock = stockOf(listing, edit, facts)
  const seen = several ? variantChanges(edit.variants, Boolean(edit.shared))?.seen : undefined
  const isChanged =
    Object.keys(changes).length > 0 ||
    removed.length > 0 ||
    Object.values(stock).some((value) => value !== null && value !== 0)
  if (!isChanged) return null
  return {
    changes,
    ...stock,
    ...(removed.length ? { removed_variant_ids: removed } : {}),
    seen_variants: seen,
  }
}

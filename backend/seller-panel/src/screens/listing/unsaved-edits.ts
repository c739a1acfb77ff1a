import type { SellerListing as Listing } from "@chophien/contract/seller/listings"
import { createStore } from "../../state/store"
import type { Draft } from "./draft"

/** What was changed of a listing and not saved yet. */
export interface Edit {
  draft: Draft
  variants: Listing["variants"]
}

/** Unsaved changes by listing, kept while the app is open: whoever went back by mistake finds them again. */
export const unsavedEdits = createStore<ReadonlyMap<string, Edit>>(new Map())

/** Keeps the unsaved changes of a listing; null when there are none any more. */
export function keepEdit(listing_id: string, edit: Edit | null): void {
  const others = [...unsavedEdits.get()].filter(([id]) => id !== listing_id)
  unsavedEdits.set(new Map(edit ? [...others, [listing_id, edit]] : others))
}

import { createStore } from "../../state/store"
import type { Draft } from "./draft"

/** A variant with what is typed of its price and stock, and what stood there; null while it is no number. */
export interface EditedVariant {
  id: string
  title: string
  price: number | null
  stock: number | null
  seen: { price: number; stock: number }
}

/** What was changed of a listing and not saved yet. */
export interface Edit {
  /** What stood there when the seller began to change it. */
  before: Draft
  draft: Draft
  variants: EditedVariant[]
}

/** Unsaved changes by listing, kept while the app is open: whoever went back by mistake finds them again. */
export const unsavedEdits = createStore<ReadonlyMap<string, Edit>>(new Map())

/** Keeps the unsaved changes of a listing; null when there are none any more. */
export function keepEdit(listing_id: string, edit: Edit | null): void {
  const others = [...unsavedEdits.get()].filter(([id]) => id !== listing_id)
  unsavedEdits.set(new Map(edit ? [...others, [listing_id, edit]] : others))
}

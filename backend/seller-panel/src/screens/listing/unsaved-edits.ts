import { createStore } from "../../state/store"
import type { Draft } from "./draft"
import type { Pack } from "./packs"

/** A variant with what is typed of its price and stock, and what stood there; null while it is no number. */
export interface EditedVariant {
  id: string
  title: string
  price: number | null
  stock: number | null
  /** How much of the one stock it takes; 1 where it has a stock of its own. */
  content: number
  /** Whether it is to go when the changes are saved. */
  removed: boolean
  seen: { price: number; stock: number }
}

/** What was changed of a listing and not saved yet. */
export interface Edit {
  /** What stood there when the seller began to change it. */
  before: Draft
  draft: Draft
  variants: EditedVariant[]
  /** What is typed of the one stock, and what stood there; undefined where each variant has its own. */
  shared?: { value: number | null; seen: number } | undefined
  packs: Pack[]
}

/** Unsaved changes by listing, kept while the app is open: whoever went back by mistake finds them again. */
export const unsavedEdits = createStore<ReadonlyMap<string, Edit>>(new Map())

/** Keeps the unsaved changes of a listing; null when there are none any more. */
export function keepEdit(listing_id: string, edit: Edit | null): void {
  const others = [...unsavedEdits.get()].filter(([id]) => id !== listing_id)
  unsavedEdits.set(new Map(edit ? [...others, [listing_id, edit]] : others))
}

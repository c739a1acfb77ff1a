import type { Locale } from "@chophien/vocabulary/locale"
import { createStore } from "../state/store"
import type { TextKey, Texts, TextValues } from "./text-key"
import { vi } from "./vi"

export type { TextKey } from "./text-key"

const storageKey = "language"

/** The app's language; Vietnamese unless the member chose English. */
export const language = createStore<Locale>("vi")
let texts: Texts = vi

/** A text in the app's language; `{name}` is replaced by the value of that name. */
export function t(key: TextKey, values: TextValues = {}): string {
  return texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** Changes the language; English is fetched only by those who want it. */
export async function setLanguage(chosen: Locale): Promise<void> {
  texts = chosen === "en" ? (await import("./en")).en : vi
  localStorage.setItem(storageKey, chosen)
  document.documentElement.lang = chosen
  language.set(chosen)
}

/** Takes up the language chosen last time; called once at the start. */
export async function startLanguage(): Promise<void> {
  if (localStorage.getItem(storageKey) === "en") await setLanguage("en").catch(() => undefined)
}

import type { Me } from "@chophien/contract/seller/session"
import { clear, get, createStore as openStore, set } from "idb-keyval"
import { createStore } from "../state/store"

/** Copies of what the backend answered last, the draft of a listing, and who they belong to. */
export const dataStore = openStore("chophien-sell-data", "data")
/** What waits to be sent. */
export const jobStore = openStore("chophien-sell-jobs", "jobs")

const memberKey = "member_id"

/** Whether the backend knows this phone's member. Unknown until it was asked or a kept copy was found. */
export const signedIn = createStore<"unknown" | "yes" | "no">("unknown")

/** Tells the other tabs of this phone who is signed in: one that waits at the sign-in goes on by itself. */
const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel("chophien-sell-member") : null
tabs?.addEventListener("message", () => {
  void hasMember().then((known) => signedIn.set(known ? "yes" : "no"))
})

/** Remembers whose data lies on this phone; another member's data is dropped first. */
export async function rememberMember(me: Me): Promise<void> {
  const known = await get<string>(memberKey, dataStore)
  if (known !== undefined && known !== me.member.id) await forgetEverything()
  await set(memberKey, me.member.id, dataStore)
  signedIn.set("yes")
  // What waits to be sent must not be cleared away when the phone runs out of space; a browser may say no.
  void navigator.storage?.persist?.().catch(() => false)
  tabs?.postMessage("changed")
}

/** Whether a member's data lies on this phone, so that the app can open without a network. */
export const hasMember = async (): Promise<boolean> => (await get<string>(memberKey, dataStore)) !== undefined

/** Leaves nothing of the member on this phone. */
export async function forgetEverything(): Promise<void> {
  await Promise.all([clear(dataStore), clear(jobStore)])
  tabs?.postMessage("changed")
  navigator.serviceWorker?.controller?.postMessage("forget-pictures")
}

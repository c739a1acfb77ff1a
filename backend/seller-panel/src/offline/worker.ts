import { createStore } from "../state/store"

/** A newer version of the app that waits to be used, if there is one. */
export const newVersion = createStore<ServiceWorker | null>(null)

/** Registers the service worker; called once at the start. */
export async function startWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return
  let reloading = false
  const hadOne = navigator.serviceWorker.controller !== null
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (!hadOne || reloading) return
    reloading = true
    location.reload()
  })
  // Without it the app works as long as there is a network: no reason to stop anything.
  const registration = await navigator.serviceWorker
    .register("/sell/sw.js", { scope: "/sell/" })
    .catch(() => undefined)
  if (!registration) return
  const offer = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) newVersion.set(registration.waiting)
  }
  offer()
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", offer)
  )
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void registration.update().catch(() => undefined)
  })
}

/** Uses the newer version: the page loads anew. */
export const takeNewVersion = (): void => newVersion.get()?.postMessage("use-new-version")

import { createStore } from "../state/store"

/** What Chromium hands out when the app can be put on the home screen. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>
}
const isInstallEvent = (event: Event): event is InstallEvent =>
  "prompt" in event && typeof event.prompt === "function"

/** Whether the app can be put on the home screen now. */
export const installable = createStore(false)
let kept: InstallEvent | undefined

/** Waits for the browser's offer; called once at the start. */
export function startInstall(): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    if (!isInstallEvent(event)) return
    event.preventDefault()
    kept = event
    installable.set(true)
  })
  window.addEventListener("appinstalled", () => installable.set(false))
}

/** Shows the browser's question. */
export async function install(): Promise<void> {
  await kept?.prompt()
  kept = undefined
  installable.set(false)
}

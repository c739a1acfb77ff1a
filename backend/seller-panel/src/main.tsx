import { render } from "preact"
import { App } from "./app"
import { startLanguage } from "./i18n"
import { preloadScreens } from "./lazy-screens"
import { startInstall } from "./offline/install"
import { hasMember, signedIn } from "./offline/member"
import { startQueue } from "./offline/queue"
import { startWorker } from "./offline/worker"
import { currentRoute, startRouter } from "./router"
import "./style/fonts.css"
import "./style/base.css"
import "./style/parts.css"
import "./style/screens.css"

async function start(): Promise<void> {
  startInstall()
  startRouter()
  await startLanguage()
  signedIn.set((await hasMember()) ? "yes" : "no")
  const root = document.getElementById("app")
  if (!root) throw new Error("The page has no place for the app.")
  render(<App />, root)
  if (currentRoute.get().name !== "invitation") await startQueue()
  await startWorker()
  preloadScreens()
}

void start()

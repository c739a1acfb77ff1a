import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { refresh } from "../offline/data"
import { Notice } from "./basics"

/** What became of something that was saved. */
export type Outcome = { tone: "good" | "danger"; text: string }

/** Says it. */
export function OutcomeNotice({ outcome }: { outcome: Outcome | null }) {
  return (
    outcome && (
      <Notice tone={outcome.tone} icon={outcome.tone === "good" ? "done" : "alert"}>
        {outcome.text}
      </Notice>
    )
  )
}

/** Saves a form at the market, which needs a network. What came of it stays until something else is said. */
export function useSaving() {
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (send: () => Promise<unknown>, saved: string): Promise<void> => {
    setBusy(true)
    try {
      await send()
      setOutcome({ tone: "good", text: saved })
      refresh()
    } catch (error) {
      setOutcome({ tone: "danger", text: reasonOf(error) })
    }
    setBusy(false)
  }
  return { busy, outcome, setOutcome, save }
}

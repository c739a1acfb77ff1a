import { useEffect, useState } from "preact/hooks"
import { type Step, steps } from "./draft"

/** Where a person is in the form: a step, the overview, or the outcome. */
export type Place = { at: "step"; step: Step; from: "before" | "overview" } | { at: "overview" }

const isStep = (value: unknown): value is Step => steps.some((step) => step === value)

function placeOf(state: unknown, first: Place): Place {
  if (!state || typeof state !== "object" || !("place" in state)) return first
  const { place } = state
  if (place === "overview") return { at: "overview" }
  const from = "from" in state && state.from === "overview" ? "overview" : "before"
  return isStep(place) ? { at: "step", step: place, from } : first
}

/** How many entries of the history the form has made so far. */
const depthOf = (state: unknown): number =>
  state && typeof state === "object" && "depth" in state && typeof state.depth === "number" ? state.depth : 0

/** Takes the form's steps out of the way back: what was sent is not gone through again. */
export function leaveSteps(): void {
  const depth = depthOf(history.state)
  if (depth > 0) history.go(-depth)
}

/** Keeps the place in the browser's history, so that the phone's own back button goes one step back and not out. */
export function usePlace(first: Place): [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(first)
  useEffect(() => {
    const follow = (): void => setPlace(placeOf(history.state, first))
    window.addEventListener("popstate", follow)
    return () => window.removeEventListener("popstate", follow)
  }, [])
  const move = (next: Place): void => {
    const depth = depthOf(history.state) + 1
    const state =
      next.at === "step"
        ? { inside: true, depth, place: next.step, from: next.from }
        : { inside: true, depth, place: "overview" }
    history.pushState(state, "")
    setPlace(next)
    window.scrollTo(0, 0)
  }
  return [place, move]
}

/** Brings the first thing to put right into view, and the keyboard to it: on a small screen it may lie below the edge. */
export function showFirstProblem(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>(".field-wrong, .notice-danger")
    // A long list of choices begins with what is missing; its middle would not say it.
    const tall = wrong !== null && wrong.offsetHeight > window.innerHeight / 2
    wrong?.scrollIntoView({ block: tall ? "start" : "center" })
    wrong?.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true })
  })
}

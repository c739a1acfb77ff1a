/** Brings the first thing to put right into view, and the keyboard to it: on a small screen it may lie below the edge. */
export function showFirstProblem(): void {
  requestAnimationFrame(() => {
    const wrong = document.querySelector(".field-wrong, .notice-danger")
    wrong?.scrollIntoView({ block: "center" })
    wrong?.querySelector<HTMLElement>("input:not([type=radio]), textarea")?.focus({ preventScroll: true })
  })
}

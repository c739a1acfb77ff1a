/**
 * Arrow keys walk from a text field into the list below it and back; Escape, or leaving both, closes the list.
 */
export function listKeys(
  area: HTMLElement,
  input: HTMLInputElement,
  items: () => HTMLElement[],
  close: () => void
): void {
  area.addEventListener("keydown", (event) => {
    const all = items()
    const at = all.findIndex((item) => item.matches(":focus"))
    if (event.key === "Escape") {
      close()
      input.focus()
    } else if (event.key === "ArrowDown" && all.length) {
      all[Math.min(at + 1, all.length - 1)]?.focus()
      event.preventDefault()
    } else if (event.key === "ArrowUp" && at >= 0) {
      ;(all[at - 1] ?? input).focus()
      event.preventDefault()
    }
  })
  area.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && area.contains(event.relatedTarget))) close()
  })
}

// Suggestions below the search field. Without this the field is a plain form.
import { listKeys } from "./list-keys"

type Hint = { name: string; href: string; price?: string; picture?: string }
const groups = ["past", "popular", "listings", "sellers", "communes"] as const
type Answer = Record<(typeof groups)[number], Hint[]>
const pause_ms = 180

const form = document.querySelector<HTMLFormElement>("form[data-suggest]")
const input = form?.querySelector<HTMLInputElement>("input[type=search]")
const box = form?.querySelector<HTMLElement>(".hints")

/** An element that says something. */
function saying(tag: "p" | "span" | "strong", text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function linkOf({ href, picture, name, price }: Hint): HTMLElement {
  const link = document.createElement("a")
  link.href = href
  if (picture) {
    const image = new Image(40, 40)
    image.src = picture
    image.alt = ""
    link.append(image)
  }
  link.append(saying("span", name))
  if (price) link.append(saying("strong", price))
  return link
}

function show(target: HTMLElement, answer: Answer): void {
  const parts = groups.flatMap((group) =>
    answer[group].length ? [saying("p", target.dataset[group] ?? ""), ...answer[group].map(linkOf)] : []
  )
  target.replaceChildren(...parts)
  target.hidden = !parts.length
}

if (form && input && box) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = ""
  let shown = ""
  const close = () => {
    box.hidden = true
  }
  const ask = async (q: string) => {
    sent = q
    const response = await fetch(`${form.dataset["suggest"]}?q=${encodeURIComponent(q)}`).catch(() => null)
    if (!response?.ok || sent !== q || document.activeElement !== input) return
    shown = q
    show(box, await response.json())
  }
  input.addEventListener("input", () => {
    clearTimeout(timer)
    const q = input.value.trim()
    // What was shown before anything was typed is no answer to it.
    if (!shown || q.length === 1) close()
    sent = q
    if (q.length === 1) return
    timer = setTimeout(() => ask(q), pause_ms)
  })
  input.addEventListener("focus", () => {
    if (!input.value.trim()) void ask("")
  })
  listKeys(form, input, () => (box.hidden ? [] : [...box.querySelectorAll("a")]), close)
}

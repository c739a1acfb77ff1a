// Suggestions below the search field. Without this the field is a plain form.
import { listKeys } from "./list-keys"

type Hint = { name: string; href: string; price?: string; picture?: string }
const groups = ["past", "popular", "listings", "sellers", "communes"] as const
const pause_ms = 180

const form = document.querySelector<HTMLFormElement>("form[data-suggest]")
const input = form?.querySelector<HTMLInputElement>("input[type=search]")
const box = form?.querySelector<HTMLElement>(".hints")

function isHint(value: unknown): value is Hint {
  return (
    typeof value === "object" &&
    value !== null &&
    "name" in value &&
    "href" in value &&
    typeof value.name === "string" &&
    typeof value.href === "string"
  )
}

function show(target: HTMLElement, answer: unknown): void {
  const parts: Node[] = []
  for (const group of groups) {
    const rows: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, group) : []
    const hints = Array.isArray(rows) ? rows.filter(isHint) : []
    if (!hints.length) continue
    const title = document.createElement("p")
    title.textContent = target.dataset[group] ?? ""
    const links = hints.map((hint) => {
      const link = document.createElement("a")
      link.href = hint.href
      if (typeof hint.picture === "string") {
        const picture = document.createElement("img")
        Object.assign(picture, { src: hint.picture, alt: "", width: 40, height: 40 })
        link.append(picture)
      }
      const name = document.createElement("span")
      name.textContent = hint.name
      link.append(name)
      if (typeof hint.price === "string") {
        const price = document.createElement("strong")
        price.textContent = hint.price
        link.append(price)
      }
      return link
    })
    parts.push(title, ...links)
  }
  target.replaceChildren(...parts)
  target.hidden = parts.length === 0
}

if (form && input && box) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sent = ""
  const close = () => {
    box.hidden = true
  }
  const ask = async (q: string) => {
    sent = q
    const response = await fetch(`${form.dataset["suggest"]}?q=${encodeURIComponent(q)}`).catch(() => null)
    if (response?.ok && sent === q && document.activeElement === input) show(box, await response.json())
  }
  input.addEventListener("input", () => {
    clearTimeout(timer)
    const q = input.value.trim()
    if (q.length === 1) return close()
    timer = setTimeout(() => ask(q), pause_ms)
  })
  input.addEventListener("focus", () => {
    if (!input.value.trim()) void ask("")
  })
  listKeys(form, input, () => [...box.querySelectorAll("a")], close)
}

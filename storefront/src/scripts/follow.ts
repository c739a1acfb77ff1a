// Follows an order: asks for its state, reloads when it changed, counts down, copies. Without this the page reloads by itself.
const slowest = 30_000
const page = document.querySelector<HTMLElement>("[data-follow]")
const status = document.querySelector<HTMLElement>("[data-status]")

for (const live of document.querySelectorAll<HTMLElement>("[data-live]")) live.hidden = false

if (page) {
  let pause = Number(page.dataset["every"] ?? 3000)
  const ask = async () => {
    if (!document.hidden) {
      const response = await fetch(page.dataset["follow"] ?? "", { headers: { accept: "application/json" } }).catch(() => null)
      const answer: unknown = response?.ok ? await response.json().catch(() => null) : null
      const mark: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "mark") : null
      if (typeof mark === "string" && mark !== page.dataset["mark"]) return location.reload()
      // Ask less often while nothing answers, and slowly less often while nothing happens.
      pause = Math.min(slowest, response?.ok ? pause * 1.02 : pause * 2)
    }
    setTimeout(ask, pause)
  }
  setTimeout(ask, pause)
}

const until = document.querySelector<HTMLElement>("[data-until]")
if (until) {
  const words = until.querySelector("span")
  const end = Date.parse(until.dataset["until"] ?? "")
  const plain = words?.textContent ?? ""
  const tick = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000))
    if (!words || Number.isNaN(end)) return
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`
    words.textContent = left > 0 ? `${until.dataset["left"]} ${clock}` : plain
    if (left > 0) setTimeout(tick, 1000)
  }
  tick()
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
  if (!navigator.clipboard) continue
  button.hidden = false
  const label = button.querySelector("span")
  const before = label?.textContent ?? ""
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset["copy"] ?? "")
    if (label) label.textContent = button.dataset["done"] ?? before
    if (status) status.textContent = button.dataset["say"] ?? ""
    setTimeout(() => {
      if (label) label.textContent = before
    }, 2000)
  })
}

export {}

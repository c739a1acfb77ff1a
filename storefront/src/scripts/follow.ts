// Follows an order: asks for its state, reloads when it changed, counts down, copies. Without this the page reloads by itself.
const slowest = 30_000
const page = document.querySelector<HTMLElement>("[data-follow]")
const status = document.querySelector<HTMLElement>("[data-status]")

for (const live of document.querySelectorAll<HTMLElement>("[data-live]")) live.hidden = false

// How long the goods are still kept comes from the server: the phone's own clock may be a day off.
const until = document.querySelector<HTMLElement>("[data-left-ms]")
let end = performance.now() + Number(until?.dataset["leftMs"] ?? 0)

if (page) {
  const first = Number(page.dataset["every"] ?? 3000)
  let pause = first
  let timer: ReturnType<typeof setTimeout> | undefined
  const poll = async () => {
    if (!document.hidden) {
      const response = await fetch(page.dataset["follow"] ?? "", {
        headers: { accept: "application/json" },
      }).catch(() => null)
      const answer: unknown = response?.ok ? await response.json().catch(() => null) : null
      const read = (name: string): unknown =>
        typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined
      const mark = read("mark")
      if (typeof mark === "string" && mark !== page.dataset["mark"]) return location.reload()
      const left = read("left_ms")
      if (typeof left === "number") end = performance.now() + left
      // Poll less often while nothing answers, and slowly less often while nothing happens.
      pause = Math.min(slowest, response?.ok ? pause * 1.02 : pause * 2)
    }
    clearTimeout(timer)
    timer = setTimeout(poll, pause)
  }
  timer = setTimeout(poll, pause)
  // Whoever comes back from the banking app wants to know at once.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return
    pause = first
    void poll()
  })
}

if (until) {
  const words = until.querySelector("span")
  const plain = words?.textContent ?? ""
  const tick = () => {
    const left = Math.max(0, Math.round((end - performance.now()) / 1000))
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`
    if (words) words.textContent = left > 0 ? `${until.dataset["left"]} ${clock}` : plain
    setTimeout(tick, 1000)
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
    if (status) status.textContent = button.dataset["announce"] ?? ""
    setTimeout(() => {
      if (label) label.textContent = before
    }, 2000)
  })
}

export {}

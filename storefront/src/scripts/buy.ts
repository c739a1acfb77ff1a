// Puts a product into the cart without leaving the page; says so once. Without this the form posts and comes back.
const form = document.querySelector<HTMLFormElement>("form[data-buy]")

function part(selector: string): HTMLElement | null {
  return form?.querySelector<HTMLElement>(selector) ?? null
}

function showCount(count: number): void {
  const number = document.querySelector<HTMLElement>("[data-cart-count]")
  if (!number) return
  number.textContent = String(count)
  if (number.parentElement) number.parentElement.hidden = count === 0
}

async function send(target: HTMLFormElement): Promise<{ ok: boolean; count: number; message: string }> {
  const response = await fetch(target.action, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(
      [...new FormData(target)].map(([name, value]): [string, string] => [name, String(value)])
    ),
  })
  const answer: unknown = await response.json()
  const read = (name: string): unknown =>
    typeof answer === "object" && answer !== null ? Reflect.get(answer, name) : undefined
  return { ok: response.ok, count: Number(read("count") ?? 0), message: String(read("message") ?? "") }
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault()
  const button = form.querySelector<HTMLButtonElement>("button:not([type=button])")
  const label = button?.querySelector("span")
  const error = part("[data-error]")
  const done = part("[data-done]")
  const template = form.querySelector<HTMLTemplateElement>("template[data-toast]")
  if (!button || !label || !error || !done || !template || button.disabled) return
  const before = label.textContent
  button.disabled = true
  label.textContent = form.dataset["adding"] ?? before
  error.hidden = true
  done.replaceChildren()
  try {
    const answer = await send(form)
    if (answer.ok) {
      showCount(answer.count)
      const toast = template.content.cloneNode(true)
      if (toast instanceof DocumentFragment) {
        const words = toast.querySelector("[data-text]")
        if (words) words.textContent = form.dataset["added"] ?? ""
        done.append(toast)
      }
    } else {
      error.textContent = answer.message
      error.hidden = false
    }
  } catch {
    form.submit()
  } finally {
    button.disabled = false
    label.textContent = before
  }
})

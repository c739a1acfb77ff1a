// Type-ahead for the commune: a combobox over the plain field. Without this, a button searches and radios choose.
type Match = {
  code: string
  full_name: string
  province_code: string
  province_name: string
  former: string | null
}

const pause_ms = 160
const field = document.querySelector<HTMLElement>("[data-commune]")
const input = field?.querySelector<HTMLInputElement>("#commune_q")
const list = field?.querySelector<HTMLUListElement>("#commune-options")
const status = field?.querySelector<HTMLElement>("[data-status]")
// A list to narrow the search with; on a product page a hidden field that only keeps the province of what was chosen.
const province = document.querySelector<HTMLSelectElement | HTMLInputElement>("#province_code")

function isMatch(value: unknown): value is Match {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    "full_name" in value &&
    "province_code" in value &&
    "province_name" in value
  )
}

if (field && input && list && status && province) {
  let matches: Match[] = []
  let active = -1
  let timer: ReturnType<typeof setTimeout> | undefined

  field.querySelector("[data-plain]")?.remove()
  const hidden = (fieldName: string): HTMLInputElement => {
    const known = field.querySelector<HTMLInputElement>(`input[type=hidden][name=${fieldName}]`)
    if (known) return known
    const made = document.createElement("input")
    made.type = "hidden"
    made.name = fieldName
    field.append(made)
    return made
  }
  const code = hidden("commune_code")
  const chosenName = hidden("commune_name")
  input.setAttribute("role", "combobox")
  input.setAttribute("aria-controls", list.id)
  input.setAttribute("aria-autocomplete", "list")
  input.setAttribute("aria-expanded", "false")

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute("aria-expanded", "false")
    input.removeAttribute("aria-activedescendant")
  }
  const choose = (match: Match | undefined) => {
    if (!match) return
    input.value = match.full_name
    code.value = match.code
    chosenName.value = match.full_name
    province.value = match.province_code
    // What was wrong with the province is put right too.
    province.dispatchEvent(new Event("input", { bubbles: true }))
    close()
  }
  const take = (match: Match | undefined) => {
    choose(match)
    if (match && field.hasAttribute("data-send")) input.form?.requestSubmit()
  }
  const mark = (index: number) => {
    active = index
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(at === index))
      if (at === index) {
        input.setAttribute("aria-activedescendant", option.id)
        option.scrollIntoView({ block: "nearest" })
      }
    }
  }
  const draw = () => {
    list.replaceChildren(
      ...matches.map((match, index) => {
        const option = document.createElement("li")
        option.id = `xa-${index}`
        option.role = "option"
        option.ariaSelected = "false"
        const name = document.createElement("strong")
        name.textContent = match.full_name
        const where = document.createElement("span")
        where.textContent = match.former
          ? `${match.province_name} (${(field.dataset["former"] ?? "").replace("{}", match.former)})`
          : match.province_name
        option.append(name, where)
        // The field must not lose the focus before the choice is made.
        option.addEventListener("pointerdown", (event) => event.preventDefault())
        option.addEventListener("click", () => take(match))
        return option
      })
    )
    list.hidden = matches.length === 0
    input.setAttribute("aria-expanded", String(matches.length > 0))
    // A phone's keyboard leaves little room below the field.
    if (matches.length) list.scrollIntoView({ block: "nearest" })
    status.textContent = matches.length
      ? (field.dataset["count"] ?? "").replace("0", String(matches.length))
      : (field.dataset["none"] ?? "")
  }
  const search = async () => {
    const q = input.value.trim()
    if (!q) return close()
    const query = new URLSearchParams({ q, tinh: province.value })
    const response = await fetch(`${field.dataset["commune"]}?${query}`).catch(() => null)
    if (!response?.ok || input.value.trim() !== q) return
    const answer: unknown = await response.json()
    const rows: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "communes") : []
    matches = Array.isArray(rows) ? rows.filter(isMatch) : []
    active = -1
    draw()
  }

  input.addEventListener("input", () => {
    code.value = ""
    if (province.type === "hidden") province.value = ""
    clearTimeout(timer)
    timer = setTimeout(search, pause_ms)
  })
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return
    if (event.key === "ArrowDown") mark(Math.min(active + 1, matches.length - 1))
    else if (event.key === "ArrowUp") mark(Math.max(active - 1, 0))
    else if (event.key === "Enter") take(matches[active] ?? matches[0])
    else if (event.key === "Escape") close()
    else return
    event.preventDefault()
  })
  input.addEventListener("blur", () => {
    // Leaving the field with one possible commune chooses it.
    if (!list.hidden && !code.value && matches.length === 1) choose(matches[0])
    close()
  })
  province.addEventListener("change", () => {
    code.value = ""
    input.value = ""
    input.focus()
  })
}

export {}

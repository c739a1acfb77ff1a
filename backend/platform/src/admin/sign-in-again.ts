import { signInWords } from "./sign-in-words"

/**
 * The window in which staff sign in again whose session has ended. It stands above the page, which keeps what was typed:
 * core would lead away from it, or say "Unauthorized". Built without React, as it may be needed while any page renders.
 */
type Send = typeof fetch
type Outcome = "signed_in" | "given_up"

const style = {
  dialog:
    "border:0;border-radius:12px;padding:24px;width:min(92vw,360px);pointer-events:auto;color:#18181b;background:#fff;font:14px/1.5 Inter,system-ui,sans-serif;box-shadow:0 12px 40px rgb(0 0 0/.3)",
  field:
    "display:block;width:100%;box-sizing:border-box;margin:4px 0 12px;padding:8px 10px;border:1px solid #a1a1aa;border-radius:8px;font:inherit",
  button:
    "padding:8px 14px;border:1px solid #18181b;border-radius:8px;font:inherit;font-weight:500;cursor:pointer",
} as const

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
const textAt = (value: unknown, key: string): string | undefined => {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === "string" ? found : undefined
}

async function post(send: Send, path: string, body: object, token?: string) {
  const answer = await send(path, {
    method: "POST",
    credentials: "include",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const json: unknown = await answer.json().catch(() => null)
  return { isOk: answer.ok, json }
}

/** A step of signing in: what it asks for next, or that it is done. */
type Step = { kind: "done" } | { kind: "code"; challenge_id: string; token: string } | { kind: "wrong" }

async function open(send: Send, token: string): Promise<Step> {
  const { isOk } = await post(send, "/auth/session", {}, token)
  return isOk ? { kind: "done" } : { kind: "wrong" }
}

async function tryPassword(send: Send, email: string, password: string): Promise<Step> {
  const { isOk, json } = await post(send, "/auth/user/emailpass", { email, password })
  const token = textAt(json, "token")
  if (!isOk || !token) return { kind: "wrong" }
  const challenge_id = isRecord(json) ? textAt(json.mfa_challenge, "id") : undefined
  return challenge_id ? { kind: "code", challenge_id, token } : await open(send, token)
}

async function tryCode(
  send: Send,
  { challenge_id, token }: { challenge_id: string; token: string },
  code: string
): Promise<Step> {
  const method = /^\d{6}$/.test(code) ? "totp" : "recovery_code"
  const path = `/auth/mfa/challenges/${challenge_id}/verify`
  const { isOk, json } = await post(send, path, { method, code }, token)
  const proven = textAt(json, "token")
  return isOk && proven ? await open(send, proven) : { kind: "wrong" }
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  text = ""
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.textContent = text
  return made
}

function field(label: string, attributes: Record<string, string>) {
  const input = element("input", { style: style.field, required: "", ...attributes })
  const around = element("label", {}, label)
  around.append(input)
  return { around, input }
}

/** Keeps what happens in the window from a drawer below it, which would close at a click elsewhere. */
function shield(dialog: HTMLDialogElement): () => void {
  for (const name of ["pointerdown", "mousedown", "touchstart", "focusin", "click"])
    dialog.addEventListener(name, (event) => event.stopPropagation())
  const keepEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") event.stopImmediatePropagation()
  }
  window.addEventListener("keydown", keepEscape, true)
  return () => window.removeEventListener("keydown", keepEscape, true)
}

/** Asks for the password, and for a code where a second factor is set up, until it is right or the person gives up. */
export function signInAgain(send: Send, known_email: string): Promise<Outcome> {
  const words = signInWords()
  const dialog = element("dialog", { style: style.dialog, "aria-labelledby": "again-title" })
  const form = element("form", {})
  const email = field(words.email, { type: "email", autocomplete: "username", value: known_email })
  const password = field(words.password, { type: "password", autocomplete: "current-password" })
  const code = field(words.code, { type: "text", inputmode: "numeric", autocomplete: "one-time-code" })
  const wrong = element("p", { role: "alert", style: "color:#b91c1c;min-height:1.5em;margin:0 0 8px" })
  const buttons = element("div", { style: "display:flex;gap:8px;justify-content:flex-end;flex-wrap:wrap" })
  const leave = element("button", { type: "button", style: `${style.button};background:#fff` }, words.leave)
  const enter = element(
    "button",
    { type: "submit", style: `${style.button};background:#18181b;color:#fff` },
    words.enter
  )
  buttons.append(leave, enter)
  form.append(
    element("h2", { id: "again-title", style: "font-size:16px;font-weight:600;margin:0 0 4px" }, words.title),
    element("p", { style: "margin:0 0 12px" }, words.hint),
    email.around,
    password.around,
    wrong,
    buttons
  )
  dialog.append(form)
  document.body.append(dialog)
  const unshield = shield(dialog)
  dialog.showModal()
  ;(known_email ? password : email).input.focus()

  return new Promise((resolve) => {
    let owed: { challenge_id: string; token: string } | null = null
    const end = (outcome: Outcome): void => {
      unshield()
      dialog.remove()
      resolve(outcome)
    }
    const submit = async (): Promise<void> => {
      enter.disabled = true
      wrong.textContent = ""
      const step = await (owed
        ? tryCode(send, owed, code.input.value.trim())
        : tryPassword(send, email.input.value.trim(), password.input.value)
      ).catch((): Step => ({ kind: "wrong" }))
      enter.disabled = false
      if (step.kind === "done") return end("signed_in")
      if (step.kind === "wrong") {
        wrong.textContent = owed ? words.wrong_code : words.wrong
        return
      }
      owed = step
      password.around.replaceWith(code.around)
      code.input.focus()
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      void submit()
    })
    leave.addEventListener("click", () => end("given_up"))
    dialog.addEventListener("cancel", (event) => event.preventDefault())
  })
}

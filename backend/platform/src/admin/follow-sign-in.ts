import { signInAgain } from "./sign-in-again"

/**
 * What the Admin's own pages do not know of this house, and cannot be told by an extension point.
 *
 * Who has to set up a second factor first is taken to the profile page, where core's own screen for it is.
 * Who opens an invitation registers with its token: the backend lets nobody else register.
 * Whose session has ended signs in again above the page, and the request goes out once more: nothing typed is lost.
 * All hang on requests, so the browser's `fetch` is followed. This file runs when the Admin loads its extensions.
 */
const profile = "/app/settings/profile"
const registration = "/auth/user/emailpass/register"
const session = "/auth/session"
const send = window.fetch.bind(window)

/** Whether somebody was signed in since the page was opened: only then a refusal means that the session has ended. */
let isSignedIn = false
let email = ""
let asking: Promise<"signed_in" | "given_up"> | null = null

function withInvitation(init: RequestInit | undefined): RequestInit | undefined {
  const token = new URLSearchParams(location.search).get("token")
  if (!token) return init
  const headers = new Headers(init?.headers)
  headers.set("x-invitation-token", token)
  return { ...init, headers }
}

async function codeOf(answer: Response): Promise<unknown> {
  const refusal: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  return typeof refusal === "object" && refusal !== null && "code" in refusal ? refusal.code : undefined
}

/** Whose session it is, for the window that asks for the password only. */
async function noteEmail(answer: Response): Promise<void> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  if (typeof body !== "object" || body === null || !("user" in body)) return
  const { user } = body
  if (typeof user === "object" && user !== null && "email" in user && typeof user.email === "string")
    email = user.email
}

/** Several requests of a page are refused at once: one window answers for all of them. */
function askOnce(): Promise<"signed_in" | "given_up"> {
  asking ??= signInAgain(send, email).finally(() => {
    asking = null
  })
  return asking
}

async function follow(pathname: string, answer: Response, again: () => Promise<Response>): Promise<Response> {
  if (pathname.startsWith("/admin/")) {
    // Some routes below /admin are for everybody: this one says that somebody is signed in.
    if (answer.ok && pathname === "/admin/users/me") {
      isSignedIn = true
      await noteEmail(answer)
    } else if (answer.status === 401 && isSignedIn) {
      if ((await askOnce()) === "signed_in") return await again()
      isSignedIn = false
    }
  }
  return answer
}

window.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href)
  if (url.origin !== location.origin) return await send(input, init)
  const prepared = url.pathname === registration ? withInvitation(init) : init
  // A request that is an object is read by sending it: a copy goes out, so that it can go again.
  const once = () => send(input instanceof Request ? input.clone() : input, prepared)
  if (url.pathname === session && init?.method === "DELETE") isSignedIn = false
  const answer = await follow(url.pathname, await once(), once)
  if (location.pathname !== profile && answer.status === 403)
    if ((await codeOf(answer)) === "second_factor_required") location.assign(profile)
  return answer
}

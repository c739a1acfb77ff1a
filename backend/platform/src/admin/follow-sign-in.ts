/**
 * What the Admin's own pages do not know of this house, and cannot be told by an extension point.
 *
 * Who has to set up a second factor first is taken to the profile page, where core's own screen for it is.
 * Who opens an invitation registers with its token: the backend lets nobody else register.
 * Both hang on requests, so the browser's `fetch` is followed. This file runs when the Admin loads its extensions.
 */
const profile = "/app/settings/profile"
const registration = "/auth/user/emailpass/register"
const send = window.fetch.bind(window)

function withInvitation(init: RequestInit | undefined): RequestInit | undefined {
  const token = new URLSearchParams(location.search).get("token")
  if (!token) return init
  const headers = new Headers(init?.headers)
  headers.set("x-invitation-token", token)
  return { ...init, headers }
}

async function needsSecondFactor(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false
  const refusal: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  return (
    typeof refusal === "object" &&
    refusal !== null &&
    "code" in refusal &&
    refusal.code === "second_factor_required"
  )
}

window.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href)
  if (url.origin !== location.origin) return await send(input, init)
  const answer = await send(input, url.pathname === registration ? withInvitation(init) : init)
  if (location.pathname !== profile && (await needsSecondFactor(answer))) location.assign(profile)
  return answer
}

export {}

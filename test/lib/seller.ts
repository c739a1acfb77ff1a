import { environment } from "./environment"

/** Asks the back end as a seller's app does, and answers what it said. */
async function ask<T>(path: string, body: unknown, token?: string): Promise<T> {
  const answer = await fetch(environment.backend + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  const read: T = JSON.parse(await answer.text())
  return read
}

type Listing = { id: string; handle: string; variants: { id: string; stock: number }[] }

/** A seller who says how much there is of a listing. Answers a way to put back what there was. */
export async function setStock(email: string, handle: string, stock: number): Promise<() => Promise<void>> {
  const { token } = await ask<{ token: string }>("/auth/member/emailpass", {
    email,
    password: "chophien-demo",
  })
  const { listings } = await ask<{ listings: Listing[] }>("/seller/listings?limit=50", undefined, token)
  const listing = listings.find((each) => each.handle === handle)
  if (!listing) throw new Error(`${email} lists no ${handle}`)
  const setStock = (variants: { id: string; stock: number }[]) =>
    ask(
      `/seller/listings/${listing.id}`,
      { variants: variants.map(({ id, stock: left }) => ({ id, stock: left })) },
      token
    )
  await setStock(listing.variants.map(({ id }) => ({ id, stock })))
  return async () => void (await setStock(listing.variants))
}

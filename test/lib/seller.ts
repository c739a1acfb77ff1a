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

type Listing = {
  id: string
  handle: string
  variants: { id: string; stock: number; content: number }[]
  shared_stock: { unit: string; available: number } | null
}

/** A seller who says how many pieces there are of a listing, of its first pack where all draw on one stock. Answers a way to put back what there was. */
export async function setStock(email: string, handle: string, stock: number): Promise<() => Promise<void>> {
  const { token } = await ask<{ token: string }>("/auth/member/emailpass", {
    email,
    password: "chophien-demo",
  })
  const { listings } = await ask<{ listings: Listing[] }>("/seller/listings?limit=50", undefined, token)
  const listing = listings.find((each) => each.handle === handle)
  if (!listing) throw new Error(`${email} lists no ${handle}`)
  const change = (body: unknown) => ask(`/seller/listings/${listing.id}`, body, token)
  const { shared_stock, variants } = listing
  if (shared_stock) {
    const { unit, available } = shared_stock
    const setShared = (amount: number) => change({ shared_stock: { unit, amount } })
    await setShared(stock * (variants[0]?.content ?? 1))
    return async () => void (await setShared(available))
  }
  const setEach = (stocks: { id: string; stock: number }[]) =>
    change({ variants: stocks.map(({ id, stock: left }) => ({ id, stock: left })) })
  await setEach(variants.map(({ id }) => ({ id, stock })))
  return async () => void (await setEach(variants))
}

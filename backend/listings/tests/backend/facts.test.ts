import type { Route } from "@chophien/contract"
import { routes } from "@chophien/contract/routes"
import { checkAnswer } from "@chophien/contract/testing"
import { type Answer, type CallOptions, newStaff, password, signIn } from "@chophien/test/kit/app/people"
import { sampleListing } from "@chophien/test/kit/app/samples"
import { required } from "@chophien/test/kit/databases"
import { eventually, type Market, startMarket } from "../support/market"
import { handlesOn, shopPages } from "../support/pages"
import { type WrongFact, wrongFacts, wrongWeights } from "../support/wrong-facts"

const saigon = { province_code: "79", commune_code: "26740" }
const receiver = { name: "Bùi Thị Mai", phone: "0912345678", email: "mai@vidu.vn", address: "Số 5" }
const pages = shopPages("gia-cam", "hang kia")

type Listing = { id: string; handle: string; variant_id: string }
type Line = { variant_id: string; problem: { code: string } | null }
type Cart = {
  ready: boolean
  total: number | null
  problems: { code: string }[]
  parcels: { items: Line[] }[]
}

let market: Market
let staff: string
let seller: string

/** One call, whose answer is what the contract says of the route. */
async function ask(route: Route, path: string, options: CallOptions = {}): Promise<Answer> {
  const answer = await market.call(route.method, path, options)
  const differences = checkAnswer(route, answer.status, answer.body)
  if (differences.length)
    throw new Error(`${route.method} ${path} ${answer.status}: ${differences.join("; ")}`)
  return answer
}

const asStaff = (route: Route, path: string, body?: unknown) => ask(route, path, { token: staff, body })
const factsPath = ({ id }: Pick<Listing, "id">) => `/admin/listings/${id}/facts`
const faultsOf = async ({ id }: Pick<Listing, "id">): Promise<{ field: string }[] | undefined> => {
  const { body } = await asStaff(routes.staff.listFaultyListings, "/admin/listings/faults?limit=50")
  return body.listings.find((listing: { id: string }) => listing.id === id)?.faults
}

/** Lists products of one variant; answers them once the shoppers can see them. */
async function listAll(handles: string[]): Promise<Listing[]> {
  const listings = handles.map((handle) =>
    sampleListing(market.sellers.pa_co, { handle, title: `Hàng ${handle.replaceAll("-", " ")}` })
  )
  await market.app.workflow("create-listings", { listings })
  return await eventually(async () => {
    const rows = await market.app.sql<Listing>(
      `select p.id, p.handle, v.id as variant_id from product p join product_variant v on v.product_id = p.id
       join catalogue_listing l on l.id = p.id and l.deleted_at is null where p.handle = any($1)`,
      [handles]
    )
    if (rows.length !== handles.length) throw new Error(`${rows.length} of ${handles.length} show`)
    return rows
  })
}

async function newCart(variant_ids: string[]): Promise<string> {
  const { body } = await ask(routes.store.startCart, "/store/carts/start", { body: {} })
  const { id } = body.cart
  for (const variant_id of variant_ids) {
    const { status } = await ask(routes.store.addItem, `/store/carts/${id}/items`, {
      body: { variant_id, quantity: 1 },
    })
    if (status !== 200) throw new Error(`${variant_id} could not be added: ${status}`)
  }
  return id
}

beforeAll(async () => {
  market = await startMarket(required("TEST_MEILISEARCH_HOST"))
  staff = (await newStaff(market.app)).token
  const [member] = await market.app.sql<{ id: string; email: string }>(
    "select id, email from member where seller_id = $1",
    [market.sellers.pa_co]
  )
  await market.app.workflow("set-member-password", { member_id: member?.id, password })
  seller = await signIn(market.app, "member", member?.email ?? "")
  await market.app.service("gazetteer", "importGazetteer", {
    provinces: [
      {
        code: "79",
        name: "Hồ Chí Minh",
        full_name: "Thành phố Hồ Chí Minh",
        type: "thành phố",
        slug: "ho-chi-minh",
      },
    ],
    communes: [
      {
        code: "26740",
        name: "Sài Gòn",
        full_name: "Phường Sài Gòn",
        type: "phường",
        province_code: "79",
        slug: "sai-gon",
      },
    ],
    former: [],
  })
})
afterAll(() => market?.close())

describe("staff write a word of their own into a product's metadata", () => {
  let chicken: Listing
  beforeAll(async () => {
    ;[chicken] = (await listAll(["ga-den", "vit-bau"])) as [Listing, Listing]
    const metadata = { ship_class: "Frozen", perishable: "no", unit: 5, season_months: [13] }
    const { status } = await market.call("POST", `/admin/products/${chicken.id}`, {
      token: staff,
      body: { metadata },
    })
    expect(status).toBe(200)
  })

  it.each(pages)("and %s still shows it and the others", async (_, page) => {
    await eventually(async () =>
      expect(await handlesOn(market, page)).toEqual(expect.arrayContaining(["ga-den", "vit-bau"]))
    )
  })

  it("and its own page still shows it as frozen", async () => {
    const { body } = await ask(routes.store.readListing, "/store/catalogue/listings/ga-den")
    expect(body).toMatchObject({ listing: { ship_class: "frozen", perishable: true } })
  })

  it("and its seller still sees all listings", async () => {
    const { body } = await ask(routes.seller.listOwnListings, "/seller/listings", { token: seller })
    expect([body.count, body.listings.length]).toEqual([2, 2])
  })

  it("and a cart of it still cannot go where frozen goods cannot", async () => {
    const id = await newCart([chicken.variant_id])
    const { body } = await ask(routes.store.setDelivery, `/store/carts/${id}/delivery`, {
      body: { ...receiver, ...saigon },
    })
    expect(body.cart.ready).toBe(false)
    expect(body.cart.problems.map(({ code }: { code: string }) => code)).toContain("unreachable_destination")
  })

  it("and nothing is wrong with it", async () => {
    expect(await faultsOf(chicken)).toBeUndefined()
    expect((await asStaff(routes.staff.readFactsOfListing, factsPath(chicken))).body.facts).toMatchObject({
      ship_class: "frozen",
      faults: [],
    })
  })
})

describe("a listing whose facts became wrong", () => {
  let duck: Listing
  const weights = () => [{ variant_id: duck.variant_id, weight_g: 900 }]
  const facts = {
    unit: "con ~900 g",
    ship_class: "chilled",
    perishable: true,
    season_months: [3, 1],
    sold_off_season: true,
    producer_own: true,
    processing_level: "raw",
    is_sample: false,
  }
  beforeAll(async () => {
    ;[duck] = (await listAll(["vit-co-lung"])) as [Listing]
    await market.app.sql("alter table listing drop constraint listing_ship_class_check")
    await market.app.sql("update listing set ship_class = 'Chilled' where product_id = $1", [duck.id])
    await market.app.sql("update product_variant set weight = null, updated_at = now() where id = $1", [
      duck.variant_id,
    ])
  })

  it("is not for sale from the first look at it, and staff have it on their list with what to mend", async () => {
    expect((await ask(routes.store.readListing, "/store/catalogue/listings/vit-co-lung")).status).toBe(404)
    await market.call("POST", `/admin/products/${duck.id}`, { token: staff, body: { subtitle: "x" } })
    await eventually(async () =>
      expect(await faultsOf(duck)).toEqual([
        { field: "ship_class", reason: "unknown", value: "Chilled" },
        { field: "weight_g", reason: "missing", value: null },
      ])
    )
    const { body } = await asStaff(routes.staff.readFactsOfListing, factsPath(duck))
    expect(body.facts).toMatchObject({
      ship_class: null,
      unit: "con ~1,3 kg",
      variants: [{ weight_g: null }],
    })
    for (const [, page] of pages)
      await eventually(async () => expect(await handlesOn(market, page)).not.toContain("vit-co-lung"))
  })

  it("is not mended by what is no fact, by a variant of another listing, nor where nobody lists it", async () => {
    const wrong: [unknown, string][] = [
      [{ ...facts, ship_class: "Chilled" }, "invalid_field"],
      [{ ...facts, season_months: [13] }, "invalid_field"],
      [{ ...facts, unit: " " }, "invalid_field"],
      [{ ...facts, is_sample: undefined }, "invalid_field"],
      [{ ...facts, weights: [{ variant_id: duck.variant_id, weight_g: 0 }] }, "invalid_field"],
      [{ ...facts, weights: [{ variant_id: "variant_x", weight_g: 500 }] }, "listing_variant_unknown"],
    ]
    for (const [body, code] of wrong)
      expect(await asStaff(routes.staff.writeFactsOfListing, factsPath(duck), body)).toMatchObject({
        status: 400,
        body: { code },
      })
    expect((await asStaff(routes.staff.readFactsOfListing, factsPath({ id: "prod_x" }))).status).toBe(404)
    expect((await asStaff(routes.staff.writeFactsOfListing, factsPath({ id: "prod_x" }), facts)).status).toBe(
      404
    )
  })

  it("is for staff alone to mend", async () => {
    for (const token of [undefined, seller]) {
      expect((await market.call("GET", factsPath(duck), { token })).status).toBe(401)
      expect((await market.call("POST", factsPath(duck), { token, body: facts })).status).toBe(401)
      expect((await market.call("GET", "/admin/listings/faults", { token })).status).toBe(401)
    }
  })

  it("is for sale again, as staff say, once it is mended", async () => {
    const { status, body } = await asStaff(routes.staff.writeFactsOfListing, factsPath(duck), {
      ...facts,
      weights: weights(),
    })
    expect([status, body.facts]).toEqual([
      200,
      expect.objectContaining({
        ...facts,
        season_months: [1, 3],
        variants: [expect.objectContaining({ weight_g: 900 })],
        faults: [],
      }),
    ])
    await eventually(async () => {
      const page = await ask(routes.store.readListing, "/store/catalogue/listings/vit-co-lung")
      expect(page.body).toMatchObject({
        listing: {
          unit: "con ~900 g",
          ship_class: "chilled",
          season_months: [1, 3],
          sold_off_season: true,
          variants: [{ weight_g: 900 }],
        },
      })
    })
    await eventually(async () => expect(await faultsOf(duck)).toBeUndefined())
    for (const [, page] of pages.filter(([name]) => name !== "suggestions"))
      await eventually(async () => expect(await handlesOn(market, page)).toContain("vit-co-lung"))
    expect((await newCart([duck.variant_id])).length).toBeGreaterThan(0)
  })
})

describe("the read model's copy of a listing that became wrong", () => {
  const wrong = {
    "sao-1": ["ship_class = 'Chilled'", "ship_class"],
    "sao-2": ["unit = ' '", "unit"],
    "sao-3": ["season_months = '[13]'", "season_months"],
    "sao-4": ["season_months = '\"1\"'", "season_months"],
    "sao-5": [`variants = jsonb_set(variants, '{0,weight_g}', '0')`, "weight_g"],
    "sao-6": ["variants = '[]'", "record"],
    "sao-7": ["price = -1", "record"],
    "sao-8": ["variants = variants #- '{0,weight_g}'", "record"],
  } as const
  const handles = Object.keys(wrong)
  let listings: Listing[]
  /** A refresh that still works on the new listings writes their rows right again. */
  const spoil = async () => {
    for (const [handle, [change]] of Object.entries(wrong))
      await market.app.sql(`update catalogue_listing set ${change} where handle = $1`, [handle])
  }
  beforeAll(async () => {
    listings = await listAll([...handles, "sao-tot"])
  })

  it.each(pages)("%s shows the good one and none of the others", async (name, page) => {
    await eventually(async () => {
      await spoil()
      const shown = await handlesOn(market, page)
      expect(shown.filter((handle) => handles.includes(handle))).toEqual([])
      if (name !== "suggestions") expect(shown).toContain("sao-tot")
    })
  })

  it("has no page, and staff are told what is wrong", async () => {
    for (const { id, handle } of listings.filter((listing) => listing.handle !== "sao-tot")) {
      expect((await ask(routes.store.readListing, `/store/catalogue/listings/${handle}`)).status).toBe(404)
      const [row] = await market.app.sql<{ faults: { field: string }[] }>(
        "select faults from listing_fault where product_id = $1",
        [id]
      )
      const [, field] = Object.entries(wrong).find(([name]) => name === handle)?.[1] ?? []
      expect([handle, row?.faults.map((fault) => fault.field)]).toEqual([handle, [field]])
    }
  })

  it("is made anew from the listing, and then it is for sale", async () => {
    await market.app.workflow("refresh-catalogue", { product_ids: listings.map(({ id }) => id) })
    for (const [, page] of pages.filter(([name]) => name !== "suggestions"))
      await eventually(async () =>
        expect(await handlesOn(market, page)).toEqual(expect.arrayContaining([...handles, "sao-tot"]))
      )
    for (const listing of listings) expect(await faultsOf(listing)).toBeUndefined()
  })
})

describe("a seller whose row became wrong", () => {
  it("is left out of the shop with its listings, and the others are there", async () => {
    const { cao_phong } = market.sellers
    await market.list({ seller_id: cao_phong, handle: "cam-thu", title: "Cam thử" })
    await market.app.sql("alter table seller drop constraint if exists seller_kind_check")
    await market.app.sql("update seller set kind = 'circus' where id = $1", [cao_phong])
    await market.app.workflow("refresh-catalogue", { seller_ids: Object.values(market.sellers) })
    await eventually(async () => {
      const { body } = await ask(routes.store.listSellers, "/store/catalogue/sellers")
      expect(body.sellers.map(({ id }: { id: string }) => id)).toEqual([market.sellers.pa_co])
      const found = await ask(routes.store.listListings, "/store/catalogue/listings?q=cam+thu")
      const handles = found.body.listings.map(({ handle }: { handle: string }) => handle)
      expect([found.status, handles.includes("cam-thu")]).toEqual([200, false])
    })
    await market.app.sql("update seller set kind = 'cooperative' where id = $1", [cao_phong])
    await market.app.workflow("refresh-catalogue", { seller_ids: [cao_phong] })
    await eventually(async () => {
      const { body } = await ask(routes.store.listSellers, "/store/catalogue/sellers")
      expect(body.count).toBe(2)
    })
  })
})

describe("every fact through every wrong value, written below the workflows", () => {
  const cases = [...wrongFacts, ...wrongWeights, { field: "unit", what: "no row", value: undefined }].map(
    (wrong, index) => ({ ...wrong, handle: `hong-${index}` })
  )
  const good = ["tot-1", "tot-2"]
  let listings: Map<string, Listing>
  let shown: Map<string, string[]>
  let carts: Map<string, string>

  /** Writes a wrong value where it would stand. */
  async function spoil({ id, variant_id }: Listing, { field, value }: WrongFact): Promise<void> {
    const { sql } = market.app
    if (value === undefined) await sql("delete from listing where product_id = $1", [id])
    else if (field === "weight_g")
      await sql("update product_variant set weight = $2, updated_at = now() where id = $1", [
        variant_id,
        value,
      ])
    else
      await sql(`update listing set ${field} = $2::jsonb where product_id = $1`, [id, JSON.stringify(value)])
    if (value === null && field !== "weight_g")
      await sql(`update listing set ${field} = null where product_id = $1`, [id])
  }

  beforeAll(async () => {
    const all = await listAll([...cases.map(({ handle }) => handle), ...good])
    listings = new Map(all.map((listing) => [listing.handle, listing]))
    carts = new Map()
    for (let from = 0; from < cases.length; from += 15) {
      const some = cases.slice(from, from + 15).map(({ handle }) => handle)
      const id = await newCart(some.map((handle) => listings.get(handle)?.variant_id ?? ""))
      for (const handle of some) carts.set(handle, id)
    }
    const constraints = await market.app.sql<{ name: string }>(
      "select conname as name from pg_constraint where conrelid = 'listing'::regclass and contype = 'c'"
    )
    const columns = [...new Set(wrongFacts.map(({ field }) => field))]
    await market.app.sql(
      `alter table listing ${[
        ...constraints.map(({ name }) => `drop constraint ${name}`),
        ...columns.map(
          (column) => `alter ${column} drop not null, alter ${column} type jsonb using to_jsonb(${column})`
        ),
      ].join(", ")}`
    )
    for (const wrong of cases) {
      const listing = listings.get(wrong.handle)
      if (listing) await spoil(listing, wrong)
    }
    // What is gone leaves no time of change: somebody has to come by.
    const { id } = listings.get(cases.at(-1)?.handle ?? "") ?? {}
    await market.call("POST", `/admin/products/${id}`, { token: staff, body: { subtitle: "x" } })
    // Nobody tells of the others. The job that looks for changes runs each minute.
    await eventually(async () => {
      const rows = await market.app.sql("select product_id from listing_fault where product_id = any($1)", [
        cases.map(({ handle }) => listings.get(handle)?.id),
      ])
      expect(rows).toHaveLength(cases.length)
    })
    await eventually(async () => {
      const search = pages.find(([name]) => name === "a search")?.[1]
      const handles = search ? await handlesOn(market, search) : []
      // The engine follows the read model: as long as it holds what is off sale, its page has no room for all the rest.
      expect(handles).toEqual(expect.arrayContaining(good))
      expect(handles.filter((handle) => handle.startsWith("hong-"))).toEqual([])
    })
    shown = new Map(
      await Promise.all(pages.map(async ([name, page]) => [name, await handlesOn(market, page)] as const))
    )
  }, 400_000)

  it.each(pages)("%s shows the good ones and none of the others", (name) => {
    const handles = shown.get(name) ?? []
    expect(handles.filter((handle) => handle.startsWith("hong-"))).toEqual([])
    if (name !== "suggestions") expect(handles).toEqual(expect.arrayContaining(good))
  })

  it("the seller's list shows the good ones and none of the others, and staff's of the seller all", async () => {
    const rows: { handle: string }[] = []
    for (const offset of [0, 50]) {
      const { body } = await ask(
        routes.seller.listOwnListings,
        `/seller/listings?limit=50&offset=${offset}`,
        {
          token: seller,
        }
      )
      rows.push(...body.listings)
    }
    const handles = rows.map(({ handle }) => handle)
    expect(handles).toEqual(expect.arrayContaining(good))
    expect(handles.filter((handle) => handle.startsWith("hong-"))).toEqual([])
    const path = `/admin/sellers/${market.sellers.pa_co}/listings?limit=50`
    const { body } = await asStaff(routes.staff.listSellerListings, path)
    expect(body.listings.length).toBe(Math.min(50, body.count))
  })

  describe.each(cases)("$field: $what", ({ handle, field }) => {
    const listing = () => listings.get(handle) ?? { id: "", handle: "", variant_id: "" }

    it("has no page, no price of delivery, and is not its seller's to change", async () => {
      const path = `/store/catalogue/listings/${handle}`
      expect((await ask(routes.store.readListing, path)).status).toBe(404)
      expect((await ask(routes.store.quoteShipping, `${path}/shipping?commune_code=05212`)).status).toBe(404)
      const own = `/seller/listings/${listing().id}`
      expect((await ask(routes.seller.readOwnListing, own, { token: seller })).status).toBe(404)
      expect(
        (await ask(routes.seller.updateListing, own, { token: seller, body: { stock: 5 } })).status
      ).toBe(404)
    })

    it("cannot be added to a cart, and stops the cart it lies in", async () => {
      const empty = await newCart([])
      const body = { variant_id: listing().variant_id, quantity: 1 }
      const added = await ask(routes.store.addItem, `/store/carts/${empty}/items`, { body })
      expect([added.status >= 400 && added.status < 500, added.body.code]).toEqual([
        true,
        "product_unavailable",
      ])
      const id = carts.get(handle)
      const cart: Cart = (await ask(routes.store.viewCart, `/store/carts/${id}/view`)).body.cart
      const line = cart.parcels
        .flatMap(({ items }) => items)
        .find(({ variant_id }) => variant_id === listing().variant_id)
      expect([cart.ready, line?.problem?.code]).toEqual([false, "product_unavailable"])
      const checkout = await ask(routes.store.checkOut, `/store/carts/${id}/checkout`, {
        body: { expected_total: 1000 },
        headers: { "idempotency-key": `checkout-${id}` },
      })
      expect(checkout.status >= 400 && checkout.status < 500).toBe(true)
    })

    it("is on staff's list", async () => {
      const [row] = await market.app.sql<{ faults: { field: string }[] }>(
        "select faults from listing_fault where product_id = $1",
        [listing().id]
      )
      expect(row?.faults.map((fault) => fault.field)).toContain(field)
      const { body } = await asStaff(routes.staff.readFactsOfListing, factsPath(listing()))
      expect(body.facts.faults.map((fault: { field: string }) => fault.field)).toContain(field)
    })
  })
})

import { randomUUID } from "node:crypto"
import { type IncomingHttpHeaders, request } from "node:http"
import { startTestApp, type TestApp } from "@chophien/test/kit/app/app"
import { type Answer, type CallOptions, call } from "@chophien/test/kit/app/people"
import { sampleListing, sampleSeller } from "@chophien/test/kit/app/samples"
import { z } from "@medusajs/framework/zod"
import type { CreateListing } from "../../src/listing-input"

/** A marketplace with a few sellers and listings, and a shopper's way to ask it. */
export type Market = {
  app: TestApp
  sellers: { pa_co: string; cao_phong: string }
  /** Asks a shopper's route; answers status, headers and body. */
  get: (
    path: string,
    headers?: Record<string, string>
  ) => Promise<{ status: number; headers: IncomingHttpHeaders; body: unknown }>
  /** One call with the shop's key, signed in where there is a token. */
  call: (method: string, path: string, options?: CallOptions) => Promise<Answer>
  /** Lists a product; answers its id once the shoppers can see it. */
  list: (changes: Partial<CreateListing> & { seller_id: string }) => Promise<string>
  close: () => Promise<void>
}

const idsSchema = z.object({ created: z.array(z.object({ id: z.string() })) })

/** Tries again until a check holds; throws what it threw last. */
export async function eventually<T>(check: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 120_000; ; ) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

/** Starts a marketplace; `meilisearch` is the address of its search engine, none for PostgreSQL alone. `settings` are further variables. */
export async function startMarket(
  meilisearch?: string,
  settings: Record<string, string> = {}
): Promise<Market> {
  const app = await startTestApp({
    ...settings,
    MEILISEARCH_HOST: meilisearch ?? "",
    MEILISEARCH_INDEX_PREFIX: `test_${randomUUID().slice(0, 8)}`,
  })
  try {
    return await furnish(app)
  } catch (error) {
    await app.close()
    throw error
  }
}

/** Communes, categories and two sellers that may sell. */
async function furnish(app: TestApp): Promise<Market> {
  const key = await publishableKey(app)
  await app.service("gazetteer", "importGazetteer", {
    provinces: [],
    communes: [
      {
        code: "05212",
        name: "Pà Cò",
        full_name: "Xã Pà Cò",
        type: "xã",
        province_code: "25",
        slug: "pa-co",
        lat: 20.74,
        lng: 104.9,
      },
      {
        code: "05089",
        name: "Cao Phong",
        full_name: "Xã Cao Phong",
        type: "xã",
        province_code: "25",
        slug: "cao-phong",
      },
    ],
    former: [],
  })
  await app.service("product", "createProductCategories", [
    {
      name: "Trái cây",
      handle: "trai-cay",
      is_active: true,
      is_internal: false,
      metadata: { name_en: "Fruit" },
    },
    {
      name: "Hoa, cây cảnh",
      handle: "hoa-cay-canh",
      is_active: true,
      is_internal: false,
      metadata: {
        name_en: "Flowers",
        picture_url: "/files/0123456789abcdef0123456789abcdef_800x600_aGFzaA/master.webp",
      },
    },
  ])
  const seller = async (name: string, commune_code: string) => {
    const id = randomUUID().slice(0, 8)
    const made = await app.workflow<{ seller: { id: string } }>(
      "create-seller",
      sampleSeller({ name, commune_code, handle: `${commune_code}-${id}` })
    )
    await app.workflow("approve-sellers", {
      seller_ids: [made.seller.id],
      approved_by: "user_test",
      send_invitations: false,
    })
    return made.seller.id
  }
  const sellers = {
    pa_co: await seller("Hợp tác xã Hang Kia", "05212"),
    cao_phong: await seller("Vườn cam Bà Đào", "05089"),
  }
  const get: Market["get"] = (path, headers = {}) =>
    new Promise((resolve, reject) => {
      // Not fetch: it adds a header of its own to conditional requests, which asks for the whole answer.
      request(
        new URL(path, app.url),
        { headers: { "x-publishable-api-key": key, ...headers } },
        (response) => {
          let text = ""
          response.setEncoding("utf8")
          response.on("data", (chunk: string) => (text += chunk))
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: text ? JSON.parse(text) : null,
            })
          )
        }
      )
        .on("error", reject)
        .end()
    })
  const list: Market["list"] = async (changes) => {
    const result = idsSchema.parse(
      await app.workflow("create-listings", { listings: [sampleListing(changes.seller_id, changes)] })
    )
    const id = result.created[0]?.id
    if (!id) throw new Error("No listing was made")
    await eventually(async () => {
      const rows = await app.sql("select id from catalogue_listing where id = $1 and deleted_at is null", [
        id,
      ])
      if (!rows.length) throw new Error(`The listing ${id} does not show`)
    })
    return id
  }
  return {
    app,
    sellers,
    get,
    call: (method, path, options = {}) =>
      call(app, method, path, {
        ...options,
        headers: { "x-publishable-api-key": key, ...options.headers },
      }),
    list,
    close: () => app.close(),
  }
}

export async function publishableKey(app: TestApp): Promise<string> {
  const [key] = await app.service<{ token: string; id: string }[]>("api_key", "createApiKeys", [
    { title: `Test ${randomUUID()}`, type: "publishable", created_by: "test" },
  ])
  if (!key) throw new Error("No publishable key was made")
  const [channel] = await app.sql<{ id: string }>("select id from sales_channel limit 1")
  await app.workflow("link-sales-channels-to-api-key", { id: key.id, add: [channel?.id] })
  return key.token
}

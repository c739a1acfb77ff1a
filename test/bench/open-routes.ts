import { globSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { z } from "zod"
import type { House } from "./house.ts"

/** What anybody can send, as the benchmark sends it. */
export type OpenRequest = {
  name: string
  method: "GET" | "POST" | "DELETE"
  url: string
  headers: Record<string, string>
  body?: string
  /** Whether it is a way of signing in: its own work is what makes the next one wait. */
  signs_in: boolean
}

const open = z.array(
  z.object({ method: z.enum(["GET", "POST", "DELETE"]), path: z.string(), for: z.string() })
)
const examples = z.map(
  z.object({ method: z.string(), path: z.string() }),
  z.object({
    params: z.record(z.string(), z.string()).optional(),
    query: z.record(z.string(), z.unknown()).optional(),
    body: z.unknown().optional(),
  })
)

/** Pages of the gateway that need no key, as its README lists them. */
const gatewayPages: [OpenRequest["method"], string][] = [
  ["GET", "/health"],
  ["GET", "/ready"],
  ["GET", "/openapi.json"],
  ["GET", "/pay/unknown"],
  ["GET", "/pay/unknown/status"],
  ["GET", "/qr/unknown.png"],
  ["GET", "/assets/pay.css"],
  ["POST", "/sources/sepay"],
  ["POST", "/sources/casso"],
  ["GET", "/v1/payment_intents/pi_unknown"],
  ["POST", "/v1/payment_intents"],
]

/** A page of the storefront for each file, with something in each place that may be anything. */
function storefrontPages(checkout: string): string[] {
  const samples: Record<string, string> = {
    slug: "thuc-pham",
    handle: "ga-den-pa-co",
    id: "og_unknown",
    name: "1",
  }
  return globSync("**/*.{astro,ts}", { cwd: join(checkout, "storefront/src/pages") })
    .filter((file) => !/^(404|500)\./.test(file) && !file.startsWith("files/"))
    .map((file) =>
      `/${file}`
        .replace(/\.(astro|ts)$/, "")
        .replace(/\/index$/, "")
        .replace(/\[(\w+)\]/g, (_whole, name: string) => samples[name] ?? "x")
    )
    .map((path) => path || "/")
    .sort()
}

/**
 * Every route that is open to anybody. Those of the backend by its own list, with the contract's examples; every page of
 * the storefront; what of the gateway needs no key.
 * @param shop sends what a shop would, so that the addresses of a cart and an order are true ones
 */
export async function listOpenRequests(
  house: House,
  checkout: string,
  shop: { cart_id: string }
): Promise<OpenRequest[]> {
  const load = async (path: string): Promise<Record<string, unknown>> => {
    const loaded = await import(pathToFileURL(join(checkout, path)).href)
    return loaded.default ?? loaded
  }
  const routes = open.parse(
    (await load("backend/platform/.medusa/server/src/access/open-routes.js"))["openRoutes"]
  )
  const samples = [
    ...examples.parse((await load("backend/contract/dist/cjs/examples/examples.js"))["examples"]),
  ]
  const shopHeaders = { "content-type": "application/json", "x-publishable-api-key": house.publishable_key }
  const backend = routes
    .filter((route) => route.for === "public" || route.for === "publishable")
    .map(({ method, path }): OpenRequest => {
      const sample = samples.find(([route]) => route.method === method && route.path === path)?.[1]
      const at = path
        .replace("/**", "")
        .replace(/:(\w+)/g, (_whole, name: string) =>
          path.startsWith("/store/carts/:id") && name === "id"
            ? shop.cart_id
            : (sample?.params?.[name] ?? "unknown")
        )
      const query = new URLSearchParams(
        Object.entries(sample?.query ?? {}).map(([name, value]) => [name, String(value)])
      )
      return {
        name: `backend ${method} ${path}`,
        method,
        url: `${house.urls.backend}${at}${query.size ? `?${query}` : ""}`,
        headers: shopHeaders,
        ...(method === "GET" ? {} : { body: JSON.stringify(sample?.body ?? {}) }),
        signs_in: path.startsWith("/auth/"),
      }
    })
  const pages = storefrontPages(checkout).map(
    (path): OpenRequest => ({
      name: `storefront GET ${path}`,
      method: "GET",
      url: house.urls.storefront + path,
      headers: { accept: "text/html" },
      signs_in: false,
    })
  )
  const gateway = gatewayPages.map(
    ([method, path]): OpenRequest => ({
      name: `gateway ${method} ${path}`,
      method,
      url: house.urls.gateway + path,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      ...(method === "GET" ? {} : { body: "amount=1000&currency=vnd" }),
      signs_in: false,
    })
  )
  return [...backend, ...pages, ...gateway]
}

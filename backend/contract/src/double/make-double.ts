import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http"
import { problemStatus } from "../wire/problem"
import { type Answer, type Params, type ReadBody, type ReadQuery, type Route, statusOf } from "../wire/route"
import { checkAnswer } from "./check-answer"
import { DoubleRefusal } from "./double-refusal"
import { paramsOf, readBody, readPart } from "./read-request"

type Call<Path, Search, Content> = {
  params: Path
  query: Search
  body: Content
  headers: IncomingHttpHeaders
  /** Files of a multipart request. */
  files: File[]
  /** The address the double was called by. */
  origin: string
}

/** What a handler gets: checked, typed, defaults filled in. */
export type DoubleCall<R extends Route> = Call<Params<R>, ReadQuery<R>, ReadBody<R>>

type Sendable<T> = T | DoubleRepeat<T>

/** Plays one route: answers, or throws a `DoubleRefusal`. */
export type DoubleHandler<R extends Route> = (
  call: DoubleCall<R>
) => Sendable<Answer<R>> | Promise<Sendable<Answer<R>>>

// Written as a method, so that handlers of all routes fit one type.
type AnyHandler = { play(call: Call<Record<string, string>, unknown, unknown>): unknown }["play"]

/** The answer to a repeat that changed nothing: it goes out with the route's `repeat_status`. */
export class DoubleRepeat<T> {
  constructor(readonly answer: T) {}
}

/** A request that a double took, with the key of a write. */
export type DoubleRequest = { method: string; path: string; key: string | undefined; body: unknown }

export type DoubleOptions = {
  /** Whether the caller may use a route. By default a shop needs a key, whichever, and everybody is signed in. */
  admits?: (route: Route, request: IncomingMessage) => boolean
  /** Answers before the contract is looked at: pictures, a failure that a test plays. True when it did. */
  before?: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>
}

/** A backend for tests; see {@link makeDouble}. */
export type Double = {
  server: Server
  /** Answers a request of the contract; false when it is none, and then nothing was read of it. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** What handlers answered against the contract, and what they threw. */
  breaches: string[]
  /** The requests that were taken, in their order. */
  requests: DoubleRequest[]
  /** Listens, on any free port by default; resolves with the origin. */
  listen: (port?: number) => Promise<string>
  close: () => Promise<void>
}

type Routes = Record<string, Route>

/**
 * A backend for tests, made from the contract. It takes only what the contract takes, refuses with its codes, and
 * answers only what it allows. A handler that breaks the contract answers 500, and `breaches` has the reason.
 *
 * @example
 * const double = makeDouble({ viewCart }, { viewCart: ({ params }) => ({ cart: cartOf(params.id) }) })
 * const origin = await double.listen()
 * // …
 * expect(double.breaches).toEqual([])
 */
export function makeDouble<const R extends Routes>(
  routes: R,
  handlers: NoInfer<{ [Name in keyof R]: DoubleHandler<R[Name]> }>,
  options?: DoubleOptions
): Double
export function makeDouble(
  routes: Routes,
  handlers: Record<string, AnyHandler>,
  { admits = hasKey, before }: DoubleOptions = {}
): Double {
  const breaches: string[] = []
  const requests: DoubleRequest[] = []
  const first = new Map<string, { request: string; status: number; json: unknown }>()

  async function answerOf({ name, route, params }: Match, request: IncomingMessage) {
    const url = new URL(request.url ?? "/", originOf(request))
    const { json: sent, files, hash } = await readBody(route, request)
    const key = keyOf(request)
    requests.push({ method: route.method, path: url.pathname, key, body: sent })
    if (!admits(route, request)) return refusalOfCore(route)
    const known = key && route.idempotent ? first.get(key) : undefined
    if (known && known.request !== `${url.pathname} ${hash}`)
      throw new DoubleRefusal("idempotency_key_reused", "The key was used for another request.")
    if (known) return known
    readPart(route, route.headers, request.headers)
    const outcome = await handlers[name]?.({
      params: { ...params, ...Object(readPart(route, route.params, params)) },
      query: readPart(route, route.query, Object.fromEntries(url.searchParams)),
      body: readPart(route, route.body, sent),
      headers: request.headers,
      files,
      origin: originOf(request),
    })
    const repeat = outcome instanceof DoubleRepeat
    const answer = {
      request: `${url.pathname} ${hash}`,
      status: (repeat && route.repeat_status) || statusOf(route),
      // As it travels: without what JSON has no words for.
      json: asJson(repeat ? outcome.answer : outcome),
    }
    if (key && route.idempotent) first.set(key, answer)
    return answer
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const match = matchOf(routes, request)
    if (!match) return false
    const { method, path } = match.route
    const { status, json } = await answerOf(match, request).catch((error: unknown) => {
      if (error instanceof DoubleRefusal) return { status: problemStatus[error.type], json: error.toJSON() }
      console.error(error)
      return { status: 500, json: { message: String(error) } }
    })
    const broken = checkAnswer(match.route, status, json)
    breaches.push(...broken.map((what) => `${method} ${path}: ${what}`))
    if (broken.length) send(response, 500, new DoubleRefusal("unexpected", broken.join("; ")).toJSON())
    else send(response, status, json)
    return true
  }

  const server = createServer(async (request, response) => {
    if ((await before?.(request, response)) || (await handle(request, response))) return
    send(response, 404, new DoubleRefusal("not_found", "There is no such route.").toJSON())
  })
  return {
    server,
    handle,
    breaches,
    requests,
    listen: (port = 0) =>
      new Promise((resolve, reject) => {
        server.once("error", reject)
        server.listen(port, "127.0.0.1", () => {
          const address = server.address()
          resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Match = { name: string; route: Route; params: Record<string, string> }

/** The route that a request is for; of two that fit, the one with fewer parts that may be anything. */
function matchOf(routes: Routes, request: IncomingMessage): Match | undefined {
  const { pathname } = new URL(request.url ?? "/", originOf(request))
  return Object.entries(routes)
    .flatMap(([name, route]) => {
      const params = route.method === request.method ? paramsOf(route, pathname) : null
      return params ? [{ name, route, params }] : []
    })
    .sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
}

const originOf = (request: IncomingMessage): string => `http://${request.headers.host ?? "localhost"}`

function keyOf(request: IncomingMessage): string | undefined {
  const key = request.headers["idempotency-key"]
  return Array.isArray(key) ? key[0] : key
}

const hasKey = (route: Route, request: IncomingMessage): boolean =>
  route.auth !== "publishable" || Boolean(request.headers["x-publishable-api-key"])

/** Who may not call a route is refused before it: a shop and staff by core, a member by our own guard. */
function refusalOfCore(route: Route): { status: number; json: unknown } {
  if (route.auth === "publishable")
    return { status: 400, json: { type: "not_allowed", message: "Publishable API key required" } }
  if (route.auth === "member") throw new DoubleRefusal("unauthorized", "Sign in first.")
  return { status: 401, json: { message: "Unauthorized" } }
}

function asJson(value: unknown): unknown {
  const text = JSON.stringify(value)
  return text === undefined ? undefined : JSON.parse(text)
}

function send(response: ServerResponse, status: number, json: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" })
  response.end(JSON.stringify(json))
}

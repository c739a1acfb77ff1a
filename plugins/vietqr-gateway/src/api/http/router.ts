import express, { type Request, type RequestHandler, type Response, type Router } from "express"
import { errorCode } from "../../kernel/database/sql"
import { newId } from "../../kernel/ids"
import type { Gateway } from "../../runtime/gateway"
import { describeError } from "../../runtime/operation/log"
import { authenticate, authorize, keyOf } from "./authenticate"
import { allowReading, preflight } from "./browser"
import { expandAnswer } from "./expand"
import { type FormObject, parseForm, parseJsonForm } from "./form"
import { type Answer, answerOnce, answerOutside, type IdempotentRequest } from "./idempotency"
import type { Caller, Route } from "./route"
import { StripeError } from "./stripe-error"
import { apiVersion, versionOf } from "./versions"

/** The answer to anything that went wrong. Unexpected failures are logged and tell the caller nothing but the request's id. */
export function answerOf(gateway: Gateway, error: unknown, request_id: string): Answer {
  if (error instanceof StripeError)
    return { status: error.status, body: JSON.stringify(error.toBody()), replayed: false }
  if (["40P01", "55P03"].includes(errorCode(error) ?? "")) {
    const locked = new StripeError(
      429,
      "This object cannot be accessed right now because another request is using it. Try again.",
      { code: "lock_timeout" }
    )
    return { status: locked.status, body: JSON.stringify(locked.toBody()), replayed: false }
  }
  gateway.log.error({ request_id, error: describeError(error) }, "request failed")
  const unavailable = gateway.isDatabaseDown(error)
  const refusal = new StripeError(
    unavailable ? 503 : 500,
    unavailable
      ? "The gateway's database cannot be reached right now. Try again."
      : `An unexpected error occurred; the request's id is ${request_id}.`,
    { type: "api_error" }
  )
  return { status: refusal.status, body: JSON.stringify(refusal.toBody()), replayed: false }
}

function readForm(request: Request): { form: FormObject; text: string } {
  if (request.method !== "POST") {
    const at = request.originalUrl.indexOf("?")
    const text = at < 0 ? "" : request.originalUrl.slice(at + 1)
    return { form: parseForm(text), text }
  }
  const text = typeof request.body === "string" ? request.body : ""
  return { form: request.is("application/json") ? parseJsonForm(text || "{}") : parseForm(text), text }
}

function idempotencyKeyOf(request: Request): string | null {
  const key = request.get("idempotency-key")
  if (key === undefined || key === "" || request.method !== "POST") return null
  if (key.length > 255)
    throw new StripeError(400, "An idempotency key has at most 255 characters.", {
      code: "parameter_invalid",
      param: "Idempotency-Key",
    })
  return key
}

/** Runs one route for one request and answers what is to be sent. */
async function serve(
  gateway: Gateway,
  route: Route,
  request: Request,
  request_id: string,
  caller: Caller
): Promise<Answer> {
  const { form, text } = readForm(request)
  // A publishable key is anyone's: it must not occupy keys that the shop will use.
  const idempotency_key = caller.kind === "publishable" ? null : idempotencyKeyOf(request)
  const work = route.prepare(form)
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.params)) params[name] = String(value)
  const expand = Array.isArray(form.expand) ? form.expand.filter((path) => typeof path === "string") : []
  const run = async (manager: typeof gateway.db.manager): Promise<string> => {
    const answer = await work({
      params,
      caller,
      manager,
      gateway,
      request: { id: request_id, idempotency_key },
    })
    await expandAnswer(answer, expand, gateway.resolver(caller, manager))
    return JSON.stringify(answer)
  }
  if (route.method === "get") return { status: 200, body: await run(gateway.db.manager), replayed: false }
  if (!idempotency_key) {
    const body = route.transactional ? await gateway.db.transaction(run) : await run(gateway.db.manager)
    return { status: 200, body, replayed: false }
  }
  const once: IdempotentRequest = {
    livemode: caller.livemode,
    account_id: caller.account_id,
    key: idempotency_key,
    method: request.method,
    path: request.path,
    body: text,
    request_id,
  }
  if (route.transactional)
    return answerOnce(gateway.db, once, run, (error) => answerOf(gateway, error, request_id))
  return answerOutside(gateway.db, once, () =>
    run(gateway.db.manager).then(
      (body) => ({ status: 200, body, replayed: false }),
      (error: unknown) => answerOf(gateway, error, request_id)
    )
  )
}

/** Whether the same request may succeed when it is sent again; Stripe's clients go by it. */
function shouldRetry({ status, replayed }: Answer): boolean {
  return !replayed && (status === 409 || status === 429 || status >= 500)
}

function send(response: Response, answer: Answer): void {
  if (answer.replayed) response.set("Idempotent-Replayed", "true")
  if (answer.status >= 400) response.set("Stripe-Should-Retry", String(shouldRetry(answer)))
  if (answer.status === 401) response.set("WWW-Authenticate", 'Basic realm="Stripe"')
  response.status(answer.status).type("application/json").send(answer.body)
}

/** Who sent a request that was let in. */
const callers = new WeakMap<Request, Caller>()

/** Lets in who may use a route. Runs before a byte of the body is read: nobody makes us hold megabytes without a key. */
function admit(gateway: Gateway, route: Route): RequestHandler {
  return async (request, response, next) => {
    if (route.browser && keyOf(request)?.startsWith("pk_")) allowReading(response)
    try {
      response.set("Stripe-Version", versionOf(request.get("stripe-version")))
      const idempotency_key = request.get("idempotency-key")
      if (idempotency_key && idempotency_key.length <= 255) response.set("Idempotency-Key", idempotency_key)
      const caller = await authenticate(gateway, request)
      authorize(caller, route.scope)
      callers.set(request, caller)
    } catch (error) {
      return send(response, answerOf(gateway, error, String(response.locals.request_id)))
    }
    next()
  }
}

function handlerOf(gateway: Gateway, route: Route): RequestHandler {
  return async (request, response) => {
    const request_id = String(response.locals.request_id)
    try {
      const caller = callers.get(request)
      if (!caller) throw new Error(`nobody was let in to ${route.path}`)
      const odd = Object.entries(request.params).find(([, value]) => !/^[\w.-]{1,100}$/.test(String(value)))
      if (odd)
        throw new StripeError(404, `No such object: '${String(odd[1]).slice(0, 100)}'`, {
          code: "resource_missing",
          param: odd[0],
        })
      const answer = await serve(gateway, route, request, request_id, caller)
      send(response, answer)
      if (route.method !== "get") gateway.wake()
    } catch (error) {
      send(response, answerOf(gateway, error, request_id))
    }
  }
}

/** Gives every request the id that its answer and its log line carry. */
export const requestId: RequestHandler = (_request, response, next) => {
  const id = newId("req")
  response.locals.request_id = id
  response.set("Request-Id", id)
  response.set("Stripe-Version", apiVersion)
  next()
}

/** The routes of Stripe's API, and a Stripe-like refusal for every other address below `/v1`. */
export function apiRouter(gateway: Gateway, routes: Route[]): Router {
  const router = express.Router()
  for (const route of routes) {
    const body = express.text({
      type: () => true,
      limit: route.body_limit ?? "256kb",
      defaultCharset: "utf-8",
    })
    if (route.browser) router.options(route.path, preflight(route.browser))
    router[route.method](route.path, admit(gateway, route), body, handlerOf(gateway, route))
  }
  router.use("/v1", (request) => {
    throw new StripeError(
      404,
      `Unrecognized request URL (${request.method}: ${request.originalUrl.split("?")[0]?.slice(0, 200)}). If you are trying to list objects, remove the trailing slash.`,
      {
        code: "resource_missing",
      }
    )
  })
  return router
}

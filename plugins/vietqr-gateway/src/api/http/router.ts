import express, { type Request, type RequestHandler, type Response, type Router } from "express"
import type { EntityManager } from "typeorm"
import type { EmittedEvent, RuleContext } from "../../core/context/rule-context"
import { newId } from "../../kernel/ids"
import { type Answer, errorAnswer, shouldRetry } from "./answer"
import { authenticate, authorize, keyOf } from "./authenticate"
import { allowReading, preflight } from "./browser"
import type { Caller } from "./caller"
import { toStripeError } from "./domain-errors"
import { expandAnswer, type Resolver } from "./expand"
import { type FormObject, parseForm, parseJsonForm } from "./form"
import { answerOnce, answerOutside, type IdempotentRequest } from "./idempotency"
import type { Route } from "./route"
import type { ApiServices } from "./services"
import { StripeError } from "./stripe-error"
import { apiVersion, versionOf } from "./versions"

/** What `expand[]` may find for a caller. */
export type ResolverFactory = (context: RuleContext, caller: Caller) => Resolver

/** What the API serves. */
interface Api {
  services: ApiServices
  resolverOf: ResolverFactory
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
  { services, resolverOf }: Api,
  route: Route,
  request: Request,
  request_id: string,
  caller: Caller
): Promise<Answer> {
  const { db, observer } = services
  const { form, text } = readForm(request)
  // A publishable key is anyone's: it must not occupy keys that the shop will use.
  const idempotency_key = caller.kind === "publishable" ? null : idempotencyKeyOf(request)
  const work = route.prepare(form)
  const params: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.params)) params[name] = String(value)
  const expand = Array.isArray(form.expand) ? form.expand.filter((path) => typeof path === "string") : []
  const emitted: EmittedEvent[] = []
  const run = async (manager: EntityManager): Promise<string> => {
    const context = services.contextOf(manager)
    try {
      const answer = await work({
        params,
        caller,
        context,
        request: { id: request_id, idempotency_key },
        services,
      })
      await expandAnswer(answer, expand, resolverOf(context, caller))
      emitted.push(...context.emitted)
      return JSON.stringify(answer)
    } catch (error) {
      throw await toStripeError(error, (intent) => context.present(manager, intent))
    }
  }
  const fresh = (body: string): Answer => ({ status: 200, body, replayed: false })
  const finish = (answer: Answer): Answer => {
    observer.eventsCommitted(emitted)
    return answer
  }
  if (route.method === "get") return finish(fresh(await run(db.manager)))
  if (!idempotency_key)
    return finish(fresh(route.transactional ? await db.transaction(run) : await run(db.manager)))
  const once: IdempotentRequest = {
    livemode: caller.livemode,
    account_id: caller.account_id,
    key: idempotency_key,
    method: request.method,
    path: request.path,
    body: text,
    request_id,
    sealing_key: route.answers_secret ? services.config.sealing_key : null,
  }
  const toAnswer = (error: unknown) => errorAnswer(services, error, request_id)
  if (route.transactional) return finish(await answerOnce(db, once, run, toAnswer))
  return finish(await answerOutside(db, once, () => run(db.manager).then(fresh, toAnswer)))
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
function admit({ services }: Api, route: Route): RequestHandler {
  return async (request, response, next) => {
    if (route.browser && keyOf(request)?.startsWith("pk_")) allowReading(response)
    try {
      response.set("Stripe-Version", versionOf(request.get("stripe-version")))
      const idempotency_key = request.get("idempotency-key")
      if (idempotency_key && idempotency_key.length <= 255) response.set("Idempotency-Key", idempotency_key)
      const caller = await authenticate(services, request)
      authorize(caller, route.scope)
      callers.set(request, caller)
    } catch (error) {
      return send(response, errorAnswer(services, error, String(response.locals.request_id)))
    }
    next()
  }
}

function handlerOf(api: Api, route: Route): RequestHandler {
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
      send(response, await serve(api, route, request, request_id, caller))
      if (route.method !== "get") api.services.wakeDeliveries()
    } catch (error) {
      send(response, errorAnswer(api.services, error, request_id))
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
export function apiRouter(
  services: ApiServices,
  routes: readonly Route[],
  resolverOf: ResolverFactory
): Router {
  const api = { services, resolverOf }
  const router = express.Router()
  for (const route of routes) {
    const body = express.text({
      type: () => true,
      limit: route.body_limit ?? "256kb",
      defaultCharset: "utf-8",
    })
    if (route.browser) router.options(route.path, preflight(route.browser))
    router[route.method](route.path, admit(api, route), body, handlerOf(api, route))
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

import { preview_prefix } from "@chophien/contract/store/standing"
import type { MiddlewareHandler } from "astro"
import { Api } from "./backend/api"
import { BackendDown, BackendRefusal } from "./backend/call-backend"
import { rememberedCount } from "./cart/cart-cookie"
import { log } from "./environment/log"
import { messages } from "./i18n"
import { localePath, splitLocale } from "./i18n/locale-path"
import { isOwnRequest, previewHeaders, securityHeaders } from "./server/security"

/** Pages about one person: no copy may be kept anywhere. */
const personal = /^\/(gio-hang|thanh-toan|don-hang|dang-ky-ban)(\/|$)/

/** What a seller looks at before it is published: in a frame of the sellers' app. */
const isPreview = new RegExp(`^/san-pham/${preview_prefix}\\w+$`)

/** Addresses that scripts and pictures ask for: a whole error page would be lost on them. */
const forScripts = /^\/goi-y(\/|$)|\/(trang-thai|ma-qr\.\w+)$/

function failureOf(error: unknown): { status: number; message?: string } {
  if (error instanceof BackendRefusal) return { status: error.status, message: error.problem.message }
  return { status: error instanceof BackendDown ? 503 : 500 }
}

/** The chain of addresses a request came by, so that the back end's rate limits see the shopper and not the storefront. */
function forwardedFor(request: Request, socket: string): string {
  const before = request.headers.get("x-forwarded-for")
  return before ? `${before}, ${socket}` : socket
}

/** Language, back end client, origin check, error pages and headers of every answer. */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const { request, url, locals } = context
  const { locale, path } = splitLocale(url.pathname)
  if (locals.failure === undefined) {
    locals.locale = locale
    locals.path = path
    locals.search = url.search
    locals.t = messages[locale]
    locals.goodsLang = locale === "vi" ? undefined : "vi"
    locals.to = (target) => localePath(locale, target)
    locals.api = new Api({ locale, address: forwardedFor(request, context.clientAddress) })
    locals.cartCount = rememberedCount(context.cookies)
  }

  if (request.method !== "GET" && request.method !== "HEAD" && !isOwnRequest(request)) {
    return new Response(messages[locale].errors.foreign_origin, { status: 403, headers: securityHeaders })
  }

  let response: Response
  try {
    response = await next()
  } catch (error) {
    if (locals.failure) throw error
    locals.failure = failureOf(error)
    if (locals.failure.status >= 500) log("error", `${request.method} ${url.pathname}:`, error)
    if (forScripts.test(path)) {
      const { status, message = messages[locale].errors.down_short } = locals.failure
      return Response.json({ message }, { status, headers: securityHeaders })
    }
    const page = locals.failure.status === 404 ? "/404" : "/500"
    const shown = await context.rewrite(new Request(new URL(page, url), { headers: request.headers }))
    // Astro gives its error pages their own status; ours says what really happened.
    response = new Response(shown.body, { status: locals.failure.status, headers: shown.headers })
    if (locals.failure.status === 503) response.headers.set("retry-after", "10")
  }
  const headers = isPreview.test(path) ? previewHeaders : securityHeaders
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  if (response.headers.get("content-type") === "text/html")
    response.headers.set("content-type", "text/html; charset=utf-8")
  if (personal.test(path)) response.headers.set("cache-control", "no-store")
  else if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-cache")
  return response
}

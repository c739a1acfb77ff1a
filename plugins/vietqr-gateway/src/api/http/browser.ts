import type { RequestHandler, Response } from "express"

/**
 * Lets scripts of any web page read an answer, as Stripe does: a payer's page follows its intent with a publishable key
 * and the `client_secret`. The right lies in those two, never in a cookie, so the page's origin does not matter. An
 * answer to a secret key never carries this: such a key has no business in a browser.
 */
export function allowReading(response: Response): void {
  response.set({
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Request-Id, Stripe-Should-Retry, Stripe-Version",
    "Cross-Origin-Resource-Policy": "cross-origin",
  })
}

/** Answers the preflight of such a request; `ids` are those it may be about. */
export function preflight(ids: RegExp): RequestHandler {
  return (request, response, next) => {
    if (
      request.get("access-control-request-method") !== "GET" ||
      !Object.values(request.params).every((value) => ids.test(String(value)))
    )
      return next()
    response
      .set({
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Methods": "GET",
        "Access-Control-Allow-Headers": "authorization, content-type, stripe-version",
        "Access-Control-Max-Age": "3600",
      })
      .status(204)
      .end()
  }
}

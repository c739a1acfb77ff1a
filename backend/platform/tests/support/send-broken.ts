import { request } from "node:http"
import type { TestApp } from "@chophien/test/kit/app/app"

/**
 * Sends a request of any method with a body that no parser takes. Who is let through to the parser gets 400 from it,
 * and nothing is changed by anybody.
 */
export function sendBroken(app: TestApp, method: string, path: string, token?: string): Promise<number> {
  const body = "{"
  return new Promise((done, fail) => {
    const sent = request(
      app.url + path.replace(/:\w+/g, "x"),
      {
        method,
        headers: {
          "content-type": "application/json",
          "content-length": body.length,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
      },
      (answer) => {
        answer.resume()
        answer.on("end", () => done(answer.statusCode ?? 0))
      }
    )
    sent.on("error", fail)
    sent.end(body)
  })
}

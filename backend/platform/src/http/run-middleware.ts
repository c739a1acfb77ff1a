import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown

/** Runs a middleware of core to its end: it lets the request go on, or has answered by itself. @throws what it gives to `next` */
export async function runMiddleware(
  middleware: Middleware,
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> {
  await new Promise<void>((done, fail) => {
    Promise.resolve(middleware(req, res, (error?: unknown) => (error ? fail(error) : done()))).then(
      () => res.headersSent && done(),
      fail
    )
  })
}

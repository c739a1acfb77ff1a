import type { ServerResponse } from "node:http"

/**
 * Resolves as soon as a route has answered, whether or not the client is still there.
 *
 * The events of a response do not tell. When the client leaves, `close` comes while the route still works, and `finish`
 * does not come at all. So the call that ends the answer is watched.
 */
export function answerEnd(res: Pick<ServerResponse, "end">): Promise<void> {
  return new Promise((resolve) => {
    res.end = new Proxy(res.end, {
      apply(end, self, args) {
        resolve()
        return Reflect.apply(end, self, args)
      },
    })
  })
}

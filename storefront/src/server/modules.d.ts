declare module "@astrojs/node/server.js" {
  import type { IncomingMessage, ServerResponse } from "node:http"
  /** Serves the built files, then the pages. */
  export const handler: (request: IncomingMessage, response: ServerResponse) => void
}

declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http"
  /** Compresses answers by what the client accepts (brotli, gzip, deflate). */
  export default function compression(options?: {
    threshold?: number
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}

declare module "morgan" {
  import type { IncomingMessage } from "node:http"

  /** Replaces what a name stands for in the lines of the request log. */
  const morgan: {
    token: (
      name: string,
      read: (req: IncomingMessage & { originalUrl?: string }) => string | undefined
    ) => unknown
  }
  export default morgan
}

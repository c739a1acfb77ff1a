import { randomUUID } from "node:crypto"

/** What of Medusa's settings decides about its tokens. */
type TokenSettings = { jwtOptions?: object; jwtVerifyOptions?: object }

/**
 * Gives each token a name of its own (`jti`). Without it two sign-ins of one person within a second share a token, as
 * Medusa's count in seconds. Medusa copies its options for each token, which reads the name anew. Tokens are
 * read with one algorithm alone.
 */
export function nameEachToken(http: TokenSettings): void {
  http.jwtVerifyOptions = { algorithms: ["HS256"], ...http.jwtVerifyOptions }
  http.jwtOptions = Object.defineProperty({ ...http.jwtOptions }, "jwtid", {
    enumerable: true,
    get: randomUUID,
  })
}

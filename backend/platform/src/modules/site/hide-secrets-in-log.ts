/// <reference path="./morgan.d.ts" />
import morgan from "morgan"

/** Parts of paths that open something for whoever has them: the token of an invitation, the id of a cart. */
const secretParts =
  /(\/(?:seller\/invitations|sell\/moi|store\/carts)\/)(?!(?:accept|start)(?:[/?#]|$))[^/?#]+/gi
const secretQuery = /([?&](?:ma|token|phone|email|code)=)[^&#]*/gi

/** An address as the log may name it. @example loggedAddress("/store/carts/cart_01J/view") // "/store/carts/…/view" */
export const loggedAddress = (address: string): string =>
  address.replace(secretParts, "$1…").replace(secretQuery, "$1…")

/** Keeps secrets of paths out of Medusa's request log, which writes whole addresses. */
export function hideSecretsInLog(): void {
  morgan.token("url", (req) => loggedAddress(req.originalUrl ?? req.url ?? ""))
  morgan.token("referrer", (req) => {
    const from = req.headers.referer
    return from === undefined ? undefined : loggedAddress(from)
  })
}

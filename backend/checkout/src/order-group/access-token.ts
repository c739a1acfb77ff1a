import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * The token that opens an order page without an account.
 *
 * It is made from the group's id with a key that only the server knows, so that mails and repeated answers can name it
 * again. The database has nothing but its hash: a leaked table opens no order.
 */
export function accessToken(container: MedusaContainer, orderGroupId: string): string {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const secret = projectConfig.http.jwtSecret
  if (typeof secret !== "string") throw new Error("Order access tokens need a jwtSecret that is a text")
  const key = Buffer.from(hkdfSync("sha256", secret, "", "chophien order access", 32))
  return createHmac("sha256", key).update(orderGroupId).digest("base64url")
}

/** The form in which a token is stored. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** Whether a token is the one whose hash is stored; takes the same time for every wrong one. */
export function tokenMatches(token: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(token), "hex"), Buffer.from(hash, "hex"))
}

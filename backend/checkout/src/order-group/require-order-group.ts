import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"
import { tokenMatches } from "./access-token"
import { type Group, readGroup } from "./read-group"

/** A hash nothing matches: an unknown order takes the same way as a wrong token. */
const noHash = "0".repeat(64)

/** An order group for who holds its access token. @throws Problem `order_not_found`, for an unknown id and a wrong token alike */
export async function requireOrderGroup(
  container: MedusaContainer,
  { id, token }: { id: string; token: string }
): Promise<Group> {
  const group = await readGroup(container, id)
  if (!tokenMatches(token, group?.access_token_hash ?? noHash) || !group || group.state === "placing")
    throw new Problem("not_found", texts.order_not_found)
  return group
}

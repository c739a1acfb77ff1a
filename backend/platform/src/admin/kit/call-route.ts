import {
  type AddressParts,
  type Answer,
  addressOf,
  type Body,
  type Route,
  readAnswer,
} from "@chophien/contract"
import { AskError, type Language, sendRequest } from "./api"

/** Parts of the path, query and body as the contract names them. */
type Sent<R extends Route> = AddressParts<R> & { body?: Body<R>; language: Language }

/**
 * Calls a staff route of the contract with the Admin's own session; a bad row of a list is left out and logged.
 *
 * @example
 * const { seller } = await callRoute(readStaffSeller, { params: { id }, language })
 * @throws AskError
 */
export async function callRoute<R extends Route>(route: R, sent: Sent<R>): Promise<Answer<R>> {
  const path = addressOf<R>(route, sent)
  const { status, json } = await sendRequest(path, {
    method: route.method,
    body: sent.body,
    language: sent.language,
  })
  const read = readAnswer(route, json, ({ at, issues }) =>
    console.warn(`A row was left out: ${route.method} ${path} ${at}`, issues)
  )
  if (read.success) return read.data
  console.error("The backend answered in a shape this page does not know.", read.error)
  throw new AskError(status, undefined, "unreadable")
}

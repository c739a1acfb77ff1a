import { makeOpenApi } from "@chophien/contract/openapi"
import contract from "@chophien/contract/package.json"
import type { MedusaContainer } from "@medusajs/framework/types"
import { site } from "../site"

let document: { server_url: string; json: string } | undefined

/** The contract of all routes as the text of an OpenAPI 3.1 document; made once in a process. */
export function describeApi(container: MedusaContainer): string {
  const server_url = site(container).backend_url
  if (document?.server_url !== server_url)
    document = { server_url, json: JSON.stringify(makeOpenApi({ server_url, version: contract.version })) }
  return document.json
}

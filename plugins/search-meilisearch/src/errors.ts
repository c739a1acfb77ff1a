import { MedusaError } from "@medusajs/framework/utils"

/** The code of the client's API error, read by shape: the class itself is ESM only. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || typeof error.cause !== "object" || error.cause === null) return undefined
  return "code" in error.cause && typeof error.cause.code === "string" ? error.cause.code : undefined
}

/** Whether Meilisearch said that the index is not there. */
export const isMissingIndex = (error: unknown) => codeOf(error) === "index_not_found"

/** The Search Module looks again which index is active when it gets this. */
export const missingIndex = (index: string) =>
  new MedusaError(
    MedusaError.Types.NOT_FOUND,
    `The search index "${index}" does not exist on the Meilisearch server`
  )

/** What was asked is not to be had from Meilisearch. */
export const unsupported = (what: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `Meilisearch cannot do this: ${what}`)

/** The same failure in Medusa's terms: missing index, invalid query, or a server that is away. */
export function translated(error: unknown, index: string): unknown {
  if (error instanceof MedusaError) return error
  if (isMissingIndex(error)) return missingIndex(index)
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (code?.startsWith("invalid_")) return new MedusaError(MedusaError.Types.INVALID_DATA, message)
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Meilisearch did not do what it was asked: ${message}`
  )
}

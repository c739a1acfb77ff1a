import { StripeError } from "./stripe-error"

/** The version of Stripe's API whose shapes we answer; every well-formed version from 2020 on reads them. */
export const apiVersion = "2026-10-28.endive"

const oldest = "2020-01-01"

/** Whether a text names a version whose clients read our shapes. */
export function isVersion(text: string): boolean {
  const date = /^(\d{4}-\d{2}-\d{2})(\.[a-z]{1,30})?$/.exec(text)?.[1]
  return date !== undefined && !Number.isNaN(Date.parse(date)) && date >= oldest
}

/**
 * The version of a request: the one it names, or ours.
 * @throws StripeError 400 for a version that is malformed or older than the shapes we answer
 */
export function versionOf(header: string | undefined): string {
  if (!header) return apiVersion
  if (!isVersion(header)) {
    throw new StripeError(
      400,
      `Invalid Stripe API version: ${header.slice(0, 40)}. Versions from ${oldest} to ${apiVersion} are supported.`,
      { code: "invalid_api_version", param: "Stripe-Version" }
    )
  }
  return header
}

import type { IdentificationMethod } from "@chophien/vocabulary/application"

/** What staff or a service say of an identification. */
export type IdentificationClaim = {
  method: IdentificationMethod
  /** Level of the electronic identity, 1 to 3. */
  level: number
  reference: string
  identified_at: Date
}

/** A way to identify who represents a seller; answers what is recorded, null where it does not hold. */
export type IdentificationProvider = {
  readonly id: "manual" | "sample"
  identify: (claim: IdentificationClaim) => Promise<IdentificationClaim | null>
}

/** The least level of an electronic identity that names a person surely. */
const level_min = 2

/** An officer saw the identity in VNeID or read the chip, and writes down the reference. */
const manual: IdentificationProvider = {
  id: "manual",
  identify: async (claim) => (claim.method === "sample" || claim.level < level_min ? null : claim),
}

/** Development's service: takes whatever it is told, and calls it a sample. */
const sample: IdentificationProvider = {
  id: "sample",
  identify: async (claim) => ({ ...claim, method: "sample", reference: `MAU-${claim.reference}` }),
}

/** The provider of that name; undefined for one that this market does not have. */
export function identificationProvider(
  id: IdentificationProvider["id"],
  { allows_sample }: { allows_sample: boolean }
): IdentificationProvider | undefined {
  if (id === "sample") return allows_sample ? sample : undefined
  return manual
}

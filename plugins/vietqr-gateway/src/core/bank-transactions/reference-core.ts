import { lettersAndDigits } from "@chophien/vocabulary/bank-text"

/**
 * The part of a bank's reference that every source writes alike, in letters and digits; null where there is none.
 * Banks on T24 write the branch behind a backslash, `FT26332ABCDE\\BNK`; some sources leave it out.
 */
export function referenceCore(reference: string): string | null {
  const [head = "", ...branch] = reference.split("\\")
  const core = lettersAndDigits(head)
  return (branch.length && core.length < 6 ? lettersAndDigits(reference) : core) || null
}

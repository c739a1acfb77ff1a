/** Why a reader does not take a text as it stands; texts for people live in the rooms. */
export type Refusal<Reason extends string> = { outcome: "refusal"; reason: Reason }

/** What a reader that never has to ask makes of a text. */
export type Answer<Value, Reason extends string> = { outcome: "value"; value: Value } | Refusal<Reason>

/**
 * What a reader makes of a text that a person typed. A value can only have been meant so. A question has the values
 * that may have been meant, best first, at least one. No reader changes a text silently.
 */
export type Reading<Value, Reason extends string, Doubt extends string> =
  | Answer<Value, Reason>
  | { outcome: "question"; reason: Doubt; choices: Value[] }

/** The outcome of a text that was understood. */
export const understood = <Value>(value: Value) => ({ outcome: "value" as const, value })

/** The outcome of a text that was not; `reason` is stable and meant for programs. */
export const refused = <Reason extends string>(reason: Reason): Refusal<Reason> => ({
  outcome: "refusal",
  reason,
})

/** The value of a reading that needs no question, or null. */
export const understoodValue = <Value>(
  reading: Answer<Value, string> | { outcome: "question" }
): Value | null => (reading.outcome === "value" ? reading.value : null)

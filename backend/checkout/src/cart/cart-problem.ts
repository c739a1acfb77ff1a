import type { Text, TextValues } from "@chophien/platform/texts/define-texts"

/** Something that stands in the way of ordering a cart; its text is filled with the values. */
export type CartProblem = { text: Text; values?: TextValues; param?: string }

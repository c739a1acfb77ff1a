/** Text as it is compared everywhere, and names without their kind: the vocabulary's, for who uses the plugin alone. */
export { fold, toneKey } from "@chophien/vocabulary/fold"
export { withoutKind } from "@chophien/vocabulary/place-kind"
export { slugOf as slugify } from "@chophien/vocabulary/slug"

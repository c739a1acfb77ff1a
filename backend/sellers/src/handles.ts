export { fold } from "@chophien/vocabulary/fold"
export { freeSlug as freeHandle } from "@chophien/vocabulary/slug"
export { handleOfName as handleOf } from "./seller-words"

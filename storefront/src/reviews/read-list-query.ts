import { listProductReviews } from "@chophien/contract/store/reviews"

const page_size = 10

/** Which page of reviews an address asks for; what it does not say well is the first of the newest. */
export function readReviewQuery(params: URLSearchParams) {
  const typed = { sort: params.get("xep") ?? "newest", after: params.get("sau") ?? undefined }
  const read = listProductReviews.query.safeParse({ ...typed, limit: page_size })
  return read.success ? read.data : { sort: "newest" as const, limit: page_size, after: undefined }
}

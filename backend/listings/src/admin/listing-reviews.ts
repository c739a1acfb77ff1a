import type { Body } from "@chophien/contract"
import { decideListingReview, listListingReviews } from "@chophien/contract/staff/listing-reviews"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "listing-reviews"] as const
export const reviews_page_size = 20

/** A page of the listings that wait, or that staff hold. */
export function useListingReviews(state: "waiting" | "held", offset: number) {
  const { language } = useTexts()
  const query = { state, limit: reviews_page_size, offset }
  return useQuery({
    queryKey: [...key, query, language],
    queryFn: () => callRoute(listListingReviews, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** Lets a listing through, or holds it. */
export function useDecideReview(product_id: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof decideListingReview>) =>
      callRoute(decideListingReview, { params: { product_id }, body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

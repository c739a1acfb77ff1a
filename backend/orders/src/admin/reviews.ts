import type { Body } from "@chophien/contract"
import { listShopperReviews, moderateReview, type staffReviewFilters } from "@chophien/contract/staff/reviews"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

export const review_page_size = 20
const key = ["chophien", "shopper-reviews"] as const

/** A page of the reviews of one kind. */
export function useReviews(state: (typeof staffReviewFilters)[number], offset: number) {
  const { language } = useTexts()
  const query = { state, offset, limit: review_page_size }
  return useQuery({
    queryKey: [...key, query, language],
    queryFn: () => callRoute(listShopperReviews, { query, language }),
    placeholderData: keepPreviousData,
  })
}

/** Shows or hides a review. */
export function useModeration() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Body<typeof moderateReview>) =>
      callRoute(moderateReview, { params: { id }, body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

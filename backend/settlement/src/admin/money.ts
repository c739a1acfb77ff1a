import { ask, useTexts } from "@chophien/platform/admin-kit"
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"

const orderSchema = z.object({
  code: z.string(),
  state: z.string(),
  amount: z.number(),
  customer_name: z.string(),
  phone: z.string(),
})
const reviewSchema = z.object({
  id: z.string(),
  amount: z.number(),
  reason: z.string(),
  acts: z.array(z.enum(["assign", "refund", "ignore", "decide"])),
  bank: z.object({
    direction: z.string(),
    description: z.string().nullable(),
    reference: z.string().nullable(),
    occurred_at: z.string(),
    payer: z.object({
      bank_bin: z.string().nullable(),
      account_number: z.string().nullable(),
      name: z.string().nullable(),
    }),
  }),
  order: orderSchema.nullable(),
})
/** Money at the gateway that waits for a person. */
export type Review = z.infer<typeof reviewSchema>

const flagSchema = z.object({ id: z.string(), created_at: z.string(), order: orderSchema.nullable() })
/** Money for an order that takes none any more. */
export type Flag = z.infer<typeof flagSchema>
export type MoneyOrder = z.infer<typeof orderSchema>

const refundSchema = z.object({
  id: z.string(),
  amount: z.number(),
  waits_for: z.enum(["account", "approval", "unknown", "failed"]),
  acts: z.array(z.enum(["approve", "cancel", "account", "failed", "again"])),
  created_at: z.string(),
  to: z
    .object({
      bank_bin: z.string(),
      bank_name: z.string(),
      account_number: z.string(),
      account_holder_name: z.string(),
    })
    .nullable(),
  asked_by: z.string().nullable(),
  reason: z.string().nullable(),
  order: orderSchema.nullable(),
})
/** Money on its way back that stands still. */
export type Refund = z.infer<typeof refundSchema>
const refundsSchema = z.object({ refunds: z.array(refundSchema), has_more: z.boolean() })

const moneySchema = z.object({
  reviews: z.array(reviewSchema),
  has_more: z.boolean(),
  flags: z.array(flagSchema),
})
const banksSchema = z.object({ banks: z.array(z.object({ bin: z.string(), name: z.string() })) })

type RefundAct = `refund_${Refund["acts"][number]}`
/** What a person may do about money; `duplicate` and `separate` are the two answers of a decision. */
export type MoneyAct =
  | "assign"
  | "refund"
  | "ignore"
  | "duplicate"
  | "separate"
  | "resolve"
  | "refund_flag"
  | RefundAct

/** Where each act goes, below the money's routes. */
const paths: Record<MoneyAct, (id: string) => string> = {
  assign: (id) => `reviews/${id}/assign`,
  refund: (id) => `reviews/${id}/refund`,
  ignore: (id) => `reviews/${id}/ignore`,
  duplicate: (id) => `reviews/${id}/decide`,
  separate: (id) => `reviews/${id}/decide`,
  resolve: (id) => `flags/${id}/resolve`,
  refund_flag: (id) => `flags/${id}/refund`,
  refund_approve: (id) => `refunds/${id}/approve`,
  refund_cancel: (id) => `refunds/${id}/cancel`,
  refund_account: (id) => `refunds/${id}/account`,
  refund_failed: (id) => `refunds/${id}/failed`,
  refund_again: (id) => `refunds/${id}/again`,
}

const key = ["chophien", "money"] as const

/** All that waits, page by page. */
export function useMoney() {
  const { language } = useTexts()
  return useInfiniteQuery({
    queryKey: [...key, language],
    queryFn: ({ pageParam }) =>
      ask(`/admin/money${pageParam ? `?after=${encodeURIComponent(pageParam)}` : ""}`, moneySchema, {
        language,
      }),
    initialPageParam: "",
    getNextPageParam: (page) => (page.has_more ? page.reviews.at(-1)?.id : undefined),
  })
}

/** Money on its way back that stands still. */
export function useRefunds() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "refunds", language],
    queryFn: () => ask("/admin/money/refunds", refundsSchema, { language }),
  })
}

/** The banks money can go back to. */
export function useBanks(wanted: boolean) {
  const { language } = useTexts()
  return useQuery({
    enabled: wanted,
    queryKey: ["chophien", "banks"],
    queryFn: () => ask("/admin/money/banks", banksSchema, { language }),
    staleTime: 3_600_000,
  })
}

/** Carries an act out; the list is read again after it. */
export function useMoneyAct(id: string, act: MoneyAct) {
  const { language } = useTexts()
  const client = useQueryClient()
  const decides = act === "duplicate" || act === "separate"
  return useMutation({
    mutationFn: (body: object) =>
      ask(`/admin/money/${paths[act](id)}`, z.unknown(), {
        method: "POST",
        body: decides ? { ...body, outcome: act } : body,
        language,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

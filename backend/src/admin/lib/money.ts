import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { z } from "zod"
import { ask } from "./api"
import { useTexts } from "./texts"

const orderSchema = z.object({ code: z.string(), state: z.string(), amount: z.number(), customer_name: z.string(), phone: z.string() })
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
    payer: z.object({ bank_bin: z.string().nullable(), account_number: z.string().nullable(), name: z.string().nullable() }),
  }),
  order: orderSchema.nullable(),
})
/** Money at the gateway that waits for a person. */
export type Review = z.infer<typeof reviewSchema>

const flagSchema = z.object({ id: z.string(), created_at: z.string(), order: orderSchema.nullable() })
/** Money for an order that takes none any more. */
export type Flag = z.infer<typeof flagSchema>
export type MoneyOrder = z.infer<typeof orderSchema>

const moneySchema = z.object({ reviews: z.array(reviewSchema), has_more: z.boolean(), flags: z.array(flagSchema) })
const banksSchema = z.object({ banks: z.array(z.object({ bin: z.string(), name: z.string() })) })

/** What a person may do about money; `duplicate` and `separate` are the two answers of a decision. */
export type MoneyAct = "assign" | "refund" | "ignore" | "duplicate" | "separate" | "resolve" | "refund_flag"

const key = ["chophien", "money"] as const

/** All that waits, page by page. */
export function useMoney() {
  const { language } = useTexts()
  return useInfiniteQuery({
    queryKey: [...key, language],
    queryFn: ({ pageParam }) => ask(`/admin/money${pageParam ? `?after=${encodeURIComponent(pageParam)}` : ""}`, moneySchema, { language }),
    initialPageParam: "",
    getNextPageParam: (page) => (page.has_more ? page.reviews.at(-1)?.id : undefined),
  })
}

/** The banks money can go back to. */
export function useBanks(wanted: boolean) {
  const { language } = useTexts()
  return useQuery({ enabled: wanted, queryKey: ["chophien", "banks"], queryFn: () => ask("/admin/money/banks", banksSchema, { language }), staleTime: 3_600_000 })
}

/** Carries an act out; the list is read again after it. */
export function useMoneyAct(id: string, act: MoneyAct) {
  const { language } = useTexts()
  const client = useQueryClient()
  const decides = act === "duplicate" || act === "separate"
  const path = act === "resolve" ? `flags/${id}/resolve` : act === "refund_flag" ? `flags/${id}/refund` : `reviews/${id}/${decides ? "decide" : act}`
  return useMutation({
    mutationFn: (body: object) => ask(`/admin/money/${path}`, z.unknown(), { method: "POST", body: decides ? { ...body, outcome: act } : body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

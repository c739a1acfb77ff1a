import {
  listBanks,
  listClaims,
  listMoneyActs,
  listReversals,
  readMoney,
} from "@chophien/contract/staff/money"
import { listApprovers, listWaitingRefunds } from "@chophien/contract/staff/refunds"
import { callRoute, useTexts } from "@chophien/platform/admin-kit"
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { carryOutAct, type MoneyAct, type MoneyForm } from "./money-acts"

const key = ["chophien", "money"] as const

/** Money that found no place by itself, page by page. */
export function useUnplacedMoney() {
  const { language } = useTexts()
  return useInfiniteQuery({
    queryKey: [...key, language],
    queryFn: ({ pageParam: after }) => callRoute(readMoney, { query: after ? { after } : {}, language }),
    initialPageParam: "",
    getNextPageParam: (page) => (page.has_more ? page.reviews.at(-1)?.id : undefined),
  })
}

/** Money on its way back that stands still. */
export function useWaitingRefunds() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "refunds", language],
    queryFn: () => callRoute(listWaitingRefunds, { language }),
  })
}

/** What people did by hand, page by page; read once somebody wants to see it. */
export function useMoneyActs(enabled: boolean) {
  const { language } = useTexts()
  return useInfiniteQuery({
    enabled,
    queryKey: [...key, "acts", language],
    queryFn: ({ pageParam: after }) => callRoute(listMoneyActs, { query: after ? { after } : {}, language }),
    initialPageParam: "",
    getNextPageParam: (page) => (page.has_more ? page.acts.at(-1)?.id : undefined),
  })
}

/** What shoppers say to have transferred. */
export function useClaims() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "claims", language],
    queryFn: () => callRoute(listClaims, { language }),
  })
}

/** What the bank took back from paid orders. */
export function useReversals() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "reversals", language],
    queryFn: () => callRoute(listReversals, { language }),
  })
}

/** The banks money can go back to. */
export function useBanks(enabled: boolean) {
  const { language } = useTexts()
  return useQuery({
    enabled,
    queryKey: ["chophien", "banks"],
    queryFn: () => callRoute(listBanks, { language }),
    staleTime: 3_600_000,
  })
}

/** Who may agree to money that leaves. */
export function useApprovers(enabled: boolean) {
  const { language } = useTexts()
  return useQuery({
    enabled,
    queryKey: ["chophien", "approvers"],
    queryFn: () => callRoute(listApprovers, { language }),
  })
}

/** Carries an act out; the list is read again after it. */
export function useMoneyAct(id: string, act: MoneyAct) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (form: MoneyForm) => carryOutAct(act, { id, form, language }),
    // A form may hold a one-time code.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

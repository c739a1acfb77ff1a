import type { Body } from "@chophien/contract"
import {
  approvePayoutBatch,
  cancelPayoutBatch,
  failPayout,
  holdPayouts,
  listDuePayouts,
  listPayoutBatches,
  makePayoutBatch,
  readPayoutBatch,
  readPayoutFile,
  releasePayouts,
  setPayoutTerms,
  verifyBankAccount,
} from "@chophien/contract/staff/payouts"
import { callRoute, saveFile, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "payouts"] as const
export const batches_page_size = 20
/** While a batch is made its progress is looked at so often. */
const progress_ms = 1_000

/** What each seller would be paid now, and what is held. */
export function useDuePayouts() {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "due", language],
    queryFn: () => callRoute(listDuePayouts, { language }),
  })
}

/** Batches, the newest first. */
export function usePayoutBatches(offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "batches", offset, language],
    queryFn: () => callRoute(listPayoutBatches, { query: { limit: batches_page_size, offset }, language }),
  })
}

/** A batch with its lines; read again by itself while it is made. */
export function usePayoutBatch(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "batch", id, language],
    queryFn: () => callRoute(readPayoutBatch, { params: { id }, language }),
    refetchInterval: ({ state }) => (state.data?.batch.state === "making" ? progress_ms : false),
  })
}

/** Makes a batch; answers its id. */
export function useMakeBatch() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => callRoute(makePayoutBatch, { body: {}, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** What staff do about payouts. */
export type PayoutAct = "approve" | "cancel" | "failed" | "verify" | "refuse" | "hold" | "release"

/** What staff fill in for it. */
export interface PayoutForm {
  reason: string
  approver: string
  code: string
  until: string
}

/** Carries an act out; everything about payouts is read again after it. */
export function usePayoutAct(act: PayoutAct, id: string, fingerprint: string) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ reason, approver, code, until }: PayoutForm): Promise<{ id: string }> => {
      const sent = { params: { id }, language }
      const because = { reason: reason.trim() }
      const calls: Record<PayoutAct, () => Promise<{ id: string }>> = {
        approve: () =>
          callRoute(approvePayoutBatch, {
            ...sent,
            body: { ...because, approver, code: code.trim(), fingerprint },
          }),
        cancel: () => callRoute(cancelPayoutBatch, { ...sent, body: because }),
        failed: () => callRoute(failPayout, { ...sent, body: because }),
        verify: () => callRoute(verifyBankAccount, { ...sent, body: { ...because, outcome: "verified" } }),
        refuse: () => callRoute(verifyBankAccount, { ...sent, body: { ...because, outcome: "refused" } }),
        hold: () => callRoute(holdPayouts, { ...sent, body: { ...because, until } }),
        release: () => callRoute(releasePayouts, { ...sent, body: because }),
      }
      return calls[act]()
    },
    // The form holds a one-time code.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Says how often a seller, or all, are paid. */
export function useSetTerms() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof setPayoutTerms>) => callRoute(setPayoutTerms, { body, language }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Saves the bank's file of a batch. */
export function usePayoutFile(id: string) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (query: { format?: "csv" | "xlsx"; bank_file?: string }) =>
      saveFile(await callRoute(readPayoutFile, { params: { id }, query, language })),
  })
}

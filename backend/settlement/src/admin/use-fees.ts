import type { Body } from "@chophien/contract"
import {
  addCommissionRule,
  changeSettlementSetting,
  listInvoiceRequests,
  readEarnings,
  readEarningsFile,
  readFees,
  readInvoiceFile,
  readTaxCertificate,
  readTaxFile,
  readTaxMonth,
} from "@chophien/contract/staff/fees"
import { callRoute, saveFile, useTexts } from "@chophien/platform/admin-kit"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const key = ["chophien", "fees"] as const

/** Commission, withholding and settings. */
export function useFees() {
  const { language } = useTexts()
  return useQuery({ queryKey: [...key, language], queryFn: () => callRoute(readFees, { language }) })
}

/** Adds a rule of commission. */
export function useAddFee() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof addCommissionRule>) => callRoute(addCommissionRule, { body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** Changes a setting. */
export function useChangeSetting() {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Body<typeof changeSettlementSetting>) =>
      callRoute(changeSettlementSetting, { body, language }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  })
}

/** What was withheld in a month. */
export function useTaxMonth(month: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "tax", month, language],
    queryFn: () => callRoute(readTaxMonth, { query: { month }, language }),
  })
}

/** Saves a month's return. */
export function useTaxFile() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (month: string) =>
      saveFile(await callRoute(readTaxFile, { query: { month }, language })),
  })
}

/** Saves what was withheld of one seller in a year. */
export function useTaxCertificate() {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (query: { seller_id: string; year: string }) =>
      saveFile(await callRoute(readTaxCertificate, { query, language })),
  })
}

/** The first and the last day of a month. */
function daysOf(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}

/** Saves a month's numbers. */
export function useNumbersFile(month: string, by: NumbersBy) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (format: "csv" | "xlsx") =>
      saveFile(await callRoute(readEarningsFile, { query: { ...daysOf(month), by, format }, language })),
  })
}

/** Orders of a month whose shoppers want an invoice. */
export function useInvoiceRequests(month: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "invoices", month, language],
    queryFn: () => callRoute(listInvoiceRequests, { query: daysOf(month), language }),
  })
}

/** Saves the same for the e-invoice provider. */
export function useInvoiceFile(month: string) {
  const { language } = useTexts()
  return useMutation({
    mutationFn: async (format: "xlsx" | "json") =>
      saveFile(await callRoute(readInvoiceFile, { query: { ...daysOf(month), format }, language })),
  })
}

export type NumbersBy = "day" | "seller" | "commune"

/** What the market earned in a month. */
export function useNumbers(month: string, by: NumbersBy) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...key, "numbers", month, by, language],
    queryFn: () => callRoute(readEarnings, { query: { ...daysOf(month), by }, language }),
  })
}

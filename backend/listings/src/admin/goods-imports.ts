import type { Body, Query } from "@chophien/contract"
import {
  changeGoodsImport,
  correctGoodsImportCell,
  type GoodsImport,
  type GoodsImportState,
  listGoodsImportRows,
  listGoodsImports,
  readGoodsImport,
  runGoodsImport,
  startGoodsImport,
  undoGoodsImport,
} from "@chophien/contract/staff/goods-imports"
import { listStaffSellers } from "@chophien/contract/staff/sellers"
import { callRoute, contentOf, useTexts } from "@chophien/platform/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

const all = ["chophien", "goods-imports"] as const
export const page_size = 20
export const rows_size = 50
/** How often an import is asked about while it is being written. */
const follow_ms = 1500

/** Whether the marketplace is at work on an import. */
export const isWorking = (state: GoodsImportState): boolean => state === "running" || state === "undoing"

/** One page of the imports. */
export function useImports(offset: number) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, "list", offset],
    queryFn: () => callRoute(listGoodsImports, { query: { offset, limit: page_size }, language }),
    placeholderData: keepPreviousData,
  })
}

/** An import; it is followed while it is being written. */
export function useImport(id: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, id],
    queryFn: async () => (await callRoute(readGoodsImport, { params: { id }, language })).goods_import,
    refetchInterval: ({ state: { data } }) => (data && isWorking(data.state) ? follow_ms : false),
  })
}

/** Rows of an import. */
export function useImportRows(id: string, query: NonNullable<Query<typeof listGoodsImportRows>>) {
  const { language } = useTexts()
  return useQuery({
    queryKey: [...all, id, "rows", query],
    queryFn: () =>
      callRoute(listGoodsImportRows, { params: { id }, query: { ...query, limit: rows_size }, language }),
    placeholderData: keepPreviousData,
  })
}

/** Sellers whose name has some words, for whom a sheet is read. */
export function useSellersToImport(q: string) {
  const { language } = useTexts()
  return useQuery({
    queryKey: ["chophien", "sellers", "to-import", q],
    queryFn: () => callRoute(listStaffSellers, { query: { q, status: "active", limit: 20 }, language }),
    placeholderData: keepPreviousData,
  })
}

/** Uploads a sheet. */
export function useStartImport(onStarted: (started: GoodsImport) => void) {
  const { language } = useTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ seller_id, file }: { seller_id: string; file: File }) =>
      (
        await callRoute(startGoodsImport, {
          body: { seller_id, file_name: file.name.slice(0, 200), content: await contentOf(file) },
          language,
        })
      ).goods_import,
    onSuccess: (started) => {
      onStarted(started)
      return client.invalidateQueries({ queryKey: [...all, "list"] })
    },
  })
}

/** An act on an import, whose answer is the import as it is then. */
function useAct<Input>(id: string, act: (input: Input) => Promise<GoodsImport>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (next) => {
      client.setQueryData([...all, id], next)
      return client.invalidateQueries({ queryKey: [...all, id, "rows"] })
    },
  })
}

/** What may be done with an import. */
export function useImportActs(id: string) {
  const { language } = useTexts()
  const params = { id }
  return {
    change: useAct(
      id,
      async (body: Body<typeof changeGoodsImport>) =>
        (await callRoute(changeGoodsImport, { params, body, language })).goods_import
    ),
    correct: useAct(
      id,
      async (body: Body<typeof correctGoodsImportCell>) =>
        (await callRoute(correctGoodsImportCell, { params, body, language })).goods_import
    ),
    run: useAct(
      id,
      async (expected: Body<typeof runGoodsImport>["expected"]) =>
        (await callRoute(runGoodsImport, { params, body: { expected }, language })).goods_import
    ),
    undo: useAct(
      id,
      async () => (await callRoute(undoGoodsImport, { params, body: {}, language })).goods_import
    ),
  }
}

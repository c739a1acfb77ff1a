import {
  changeGoodsImport,
  correctGoodsImportCell,
  type GoodsImport,
  type GoodsImportSummary,
  listGoodsImportRows,
  listGoodsImports,
  readGoodsImport,
  runGoodsImport,
  startGoodsImport,
  undoGoodsImport,
} from "../staff/goods-imports"
import { exampleOf } from "./sample"

const id = "gimp_01JHEO"
const summary: GoodsImportSummary = {
  id,
  seller: { id: "sel_01JHEO", name: "HTX Mật ong Lạc Thủy" },
  file_name: "hang-thang-11.xlsx",
  state: "draft",
  rows_done: 0,
  rows_total: 0,
  failure: null,
  created_at: "2026-11-29T02:00:00.000Z",
  finished_at: null,
}
const goods_import: GoodsImport = {
  ...summary,
  columns: [
    { heading: "Tên hàng", field: "title" },
    { heading: "Giá", field: "price" },
    { heading: "STT", field: null },
  ],
  defaults: { ship_class: "ambient", processing_level: "processed", producer_own: true },
  counts: { new: 1, change: 0, same: 0, fault: 1, skipped: 0 },
  missing_columns: ["stock"],
  missing_defaults: [],
}
const answer = { goods_import }

export const staffGoodsImportExamples = [
  exampleOf(listGoodsImports, {
    query: { limit: 20 },
    answer: { goods_imports: [summary], count: 1, limit: 20, offset: 0 },
  }),
  exampleOf(startGoodsImport, {
    body: { seller_id: "sel_01JHEO", file_name: "hang-thang-11.xlsx", content: "VMOqbiBow6BuZztHacOh" },
    answer,
  }),
  exampleOf(readGoodsImport, { params: { id }, answer }),
  exampleOf(listGoodsImportRows, {
    params: { id },
    query: { fate: "fault", limit: 50 },
    answer: {
      rows: [
        {
          line: 3,
          fate: "fault",
          cells: [
            { text: "Măng khô", read: "Măng khô", before: null, fault: null },
            {
              text: "85",
              read: null,
              before: null,
              fault: { message: "Giá thấp quá: có phải thiếu số nghìn?", choices: ["85.000", "85.000.000"] },
            },
            { text: "2", read: null, before: null, fault: null },
          ],
        },
      ],
      count: 1,
      limit: 50,
      offset: 0,
    },
  }),
  exampleOf(changeGoodsImport, {
    params: { id },
    body: { columns: ["title", "price", null], defaults: goods_import.defaults },
    answer,
  }),
  exampleOf(correctGoodsImportCell, {
    params: { id },
    body: { line: 3, column: 1, text: "85.000" },
    answer,
  }),
  exampleOf(runGoodsImport, { params: { id }, body: { expected: { new: 1, change: 0 } }, answer }),
  exampleOf(undoGoodsImport, { params: { id }, body: {}, answer }),
]

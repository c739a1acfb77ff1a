export { type Encoding, encodings } from "./encoding"
export { readTable, type Table, type TableFormat } from "./read-table"
export { type UnreadableReason, UnreadableTable } from "./unreadable-table"
export type { TableSize } from "./workbook"

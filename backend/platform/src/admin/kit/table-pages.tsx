import { Table } from "@medusajs/ui"
import { useTexts } from "./texts"

interface Props {
  count: number
  page_size: number
  offset: number
  onOpen: (offset: number) => void
}

/** Turns the pages of a table, which says how many rows there are. */
export function TablePages({ count, page_size, offset, onOpen }: Props) {
  const { t } = useTexts()
  const pages = Math.max(1, Math.ceil(count / page_size))
  const page = Math.floor(offset / page_size)
  return (
    <Table.Pagination
      count={count}
      pageSize={page_size}
      pageIndex={page}
      pageCount={pages}
      canPreviousPage={page > 0}
      canNextPage={page < pages - 1}
      previousPage={() => onOpen((page - 1) * page_size)}
      nextPage={() => onOpen((page + 1) * page_size)}
      translations={{
        of: t("common.of"),
        results: t("common.results"),
        pages: t("common.pages"),
        prev: t("common.prev"),
        next: t("common.next"),
      }}
    />
  )
}

import { useTexts } from "@chophien/platform/admin-kit"
import { Table } from "@medusajs/ui"

/** Turns the pages of a list of training. */
export function TrainingPages({
  count,
  page_size,
  offset,
  onOpen,
}: {
  count: number
  page_size: number
  offset: number
  onOpen: (offset: number) => void
}) {
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
      previousPage={() => onOpen(Math.max(0, offset - page_size))}
      nextPage={() => onOpen(offset + page_size)}
      translations={{
        of: t("list.of"),
        results: t("list.results"),
        pages: t("list.pages"),
        prev: t("list.prev"),
        next: t("list.next"),
      }}
    />
  )
}

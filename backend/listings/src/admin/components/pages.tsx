import { useTexts } from "@chophien/platform/admin-kit"
import { Table } from "@medusajs/ui"

interface Props {
  count: number
  page_size: number
  offset: number
  onOpen: (offset: number) => void
}

/** Turns the pages of a list of staff. */
export function Pages({ count, page_size, offset, onOpen }: Props) {
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
        of: t("mend.of"),
        results: t("mend.results"),
        pages: t("mend.pages"),
        prev: t("mend.prev"),
        next: t("mend.next"),
      }}
    />
  )
}

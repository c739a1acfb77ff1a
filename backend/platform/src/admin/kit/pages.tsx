import { Button } from "@medusajs/ui"
import { useTexts } from "./texts"

interface Props {
  offset: number
  size: number
  count: number
  onMove: (offset: number) => void
}

/** Back and forth through the pages of a list; nothing where one page holds it all. */
export function Pages({ offset, size, count, onMove }: Props) {
  const { t } = useTexts()
  if (count <= size) return null
  return (
    <div className="flex gap-2 px-6 py-4">
      <Button
        size="small"
        variant="secondary"
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - size))}
      >
        {t("common.prev")}
      </Button>
      <Button
        size="small"
        variant="secondary"
        disabled={offset + size >= count}
        onClick={() => onMove(offset + size)}
      >
        {t("common.next")}
      </Button>
    </div>
  )
}

import { Label } from "@medusajs/ui"
import { useId } from "react"

/** Takes photos from the camera or the folder; on a phone the camera opens. */
export function PhotoInput({
  label,
  isBusy,
  onPhotos,
}: {
  label: string
  isBusy: boolean
  onPhotos: (files: File[]) => void
}) {
  const id = useId()
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="small" htmlFor={id}>
        {label}
      </Label>
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        disabled={isBusy}
        className="txt-compact-small max-w-full"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ""
          if (files.length) onPhotos(files)
        }}
      />
    </div>
  )
}

const side_max = 1600
const quality = 0.82

/** The chosen file is no picture this phone can read. */
class UnreadablePicture extends Error {}

/**
 * A photo made small enough for a weak network: at most 1600 px on its longer side, upright, JPEG.
 * Drawing it anew also drops what the camera wrote into the file, such as the place.
 * @throws UnreadablePicture
 */
export async function resizePhoto(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => {
    throw new UnreadablePicture("The file is not a picture this browser can read.")
  })
  const scale = Math.min(1, side_max / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext("2d")
  if (!context) throw new UnreadablePicture("This browser has no canvas.")
  context.fillStyle = "#ffffff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = "high"
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
  canvas.width = canvas.height = 0
  if (!blob) throw new UnreadablePicture("The picture could not be written.")
  return blob
}

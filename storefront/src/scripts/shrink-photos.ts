/** Longest side of a photo as it is sent: what is broken can still be seen, and a slow line carries it. */
const side_max = 1600
const quality = 0.82
/** What is lighter than this is sent as it is. */
const light_bytes = 400_000

/** A photo that is smaller and lighter; the photo itself where the browser cannot read it. */
async function shrink(photo: File): Promise<File> {
  if (photo.size <= light_bytes) return photo
  try {
    const bitmap = await createImageBitmap(photo)
    const scale = Math.min(1, side_max / Math.max(bitmap.width, bitmap.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(bitmap.width * scale)
    canvas.height = Math.round(bitmap.height * scale)
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality))
    return blob && blob.size < photo.size ? new File([blob], "anh.jpg", { type: "image/jpeg" }) : photo
  } catch {
    return photo
  }
}

// Photos of a phone weigh megabytes each. Without this script they are sent as they are.
for (const input of document.querySelectorAll<HTMLInputElement>("input[data-shrink]")) {
  let round = 0
  input.addEventListener("change", async () => {
    round += 1
    const mine = round
    const photos = await Promise.all([...(input.files ?? [])].map(shrink))
    // The shopper chose others meanwhile.
    if (mine !== round) return
    const chosen = new DataTransfer()
    for (const photo of photos) chosen.items.add(photo)
    input.files = chosen.files
  })
}

export {}

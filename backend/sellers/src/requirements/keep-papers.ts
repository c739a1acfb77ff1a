import { paperUpload } from "@chophien/contract/store/applications"
import { papers_max } from "@chophien/contract/wire/application"
import { openPicture } from "@chophien/file-sharp/inspect"
import { renderPicture } from "@chophien/file-sharp/render"
import { WorkQueue } from "@chophien/file-sharp/work-queue"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { onboarding } from "../modules/onboarding"
import type { UploadedFile } from "../seller-session"
import { texts } from "../texts"

/** Photos worked on at a time, and how many may wait: each takes memory while it is decoded. */
const queue = new WorkQueue(1, 20)
const bounds = { max_bytes: paperUpload.file_bytes_max, max_pixels: 65_000_000 }
const keptSchema = z.object({ sealed: z.string() })

/** Photos of a visit are under this name instead of a requirement's. */
export const visit_photos = "visit"
/** What a paper is after it was rendered. */
export const paper_type = "image/webp"

const sealName = (paper_id: string) => `paper ${paper_id}`

/** Refuses an upload without photos, and one that is too heavy. @throws Problem `upload_missing`, `upload_too_large` */
export function checkUpload(files: readonly UploadedFile[]): void {
  if (!files.length) throw new Problem("invalid_request", texts.upload_missing, { param: "files" })
  if (files.reduce((sum, file) => sum + file.buffer.length, 0) > paperUpload.total_bytes_max)
    throw new Problem("invalid_request", texts.upload_too_large, { param: "files" })
}

/**
 * Keeps photos of a paper: checked by content, turned upright, without what a camera writes into them, sealed. The File
 * Module gets nothing that anybody could read. Where one is refused, none of them stays.
 * @throws Problem `upload_missing`, `upload_too_large`, `requirement_unknown`, `papers_too_many`
 * @throws FileRefused
 */
export async function keepPapers(
  container: MedusaContainer,
  { holder_id, requirement }: { holder_id: string; requirement: string },
  files: readonly UploadedFile[]
): Promise<string[]> {
  checkUpload(files)
  const service = onboarding(container)
  if (requirement !== visit_photos) {
    const [known] = await service.listSellerRequirements({ code: requirement, active: true }, { take: 1 })
    if (!known) throw new Problem("invalid_request", texts.requirement_unknown, { param: "requirement" })
  }
  const ids = await service.beginPapers({ holder_id, requirement, count: files.length, most: papers_max })
  if (!ids) throw new Problem("conflict", texts.papers_too_many, { values: { limit: papers_max } })
  const storage = container.resolve(Modules.FILE)
  const stored: string[] = []
  try {
    for (const [at, file] of files.entries()) {
      const id = ids[at] ?? ""
      const { master } = await queue.run(async () => renderPicture(await openPicture(file.buffer, bounds)))
      const kept = await storage.createFiles({
        filename: `${id}.json`,
        mimeType: "application/json",
        content: JSON.stringify({ sealed: service.seal(sealName(id), master.body) }),
        access: "private",
      })
      stored.push(kept.id)
      await service.updateSellerPapers({ id, file_id: kept.id })
    }
    return ids
  } catch (error) {
    if (stored.length) await storage.deleteFiles(stored)
    await service.deleteSellerPapers(ids)
    throw error
  }
}

/** The photo of a paper; null where its file or its key is gone. */
export async function readPaperBytes(
  container: MedusaContainer,
  { id, file_id }: { id: string; file_id: string | null }
): Promise<Buffer | null> {
  if (!file_id) return null
  const bytes = await container.resolve(Modules.FILE).getAsBuffer(file_id)
  const { sealed } = keptSchema.parse(JSON.parse(bytes.toString("utf8")))
  return onboarding(container).unseal(sealName(id), sealed)
}

/** Removes papers with their files. */
export async function discardPapers(
  container: MedusaContainer,
  papers: readonly { id: string; file_id: string | null }[]
): Promise<void> {
  if (!papers.length) return
  const files = papers.flatMap(({ file_id }) => file_id ?? [])
  await onboarding(container).deleteSellerPapers(papers.map(({ id }) => id))
  if (files.length) await container.resolve(Modules.FILE).deleteFiles(files)
}

import { paperUpload } from "@chophien/contract/store/applications"
import type { APIContext } from "astro"
import { type FieldErrors, refusalErrors, refusalStatus } from "../form/read-form"
import { removePaper, sendPaper } from "./application-api"
import type { OpenedApplication } from "./load-application"

const paperId = /^paper_\w{1,60}$/
const requirementCode = /^[a-z_]{2,40}$/

/** What came of photos: sent or taken back, or what is wrong, by the code of the requirement. */
export type PapersResult = "done" | { errors: FieldErrors; status: number }

/** Reads a posted form of the page of papers: photos of one requirement, or one to be taken back. */
export async function handlePapers(
  { request, locals: { t, api } }: Pick<APIContext, "request" | "locals">,
  opened: OpenedApplication
): Promise<PapersResult> {
  const data = await request.formData().catch(() => new FormData())
  const textOf = (name: string) => {
    const value = data.get(name)
    return typeof value === "string" ? value : ""
  }
  const [remove, requirement] = [textOf("remove"), textOf("requirement")]
  try {
    if (paperId.test(remove)) {
      await removePaper(api.caller, opened, remove)
      return "done"
    }
    const photos = data
      .getAll("photos")
      .flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []))
    if (!requirementCode.test(requirement) || !photos.length)
      return { errors: { [requirement]: t.apply.papers.none }, status: 422 }
    for (const photo of photos.slice(0, paperUpload.files_max))
      await sendPaper(api.caller, opened, { requirement, photo })
    return "done"
  } catch (error) {
    const message = Object.values(refusalErrors(error, [], t)).join(" ")
    return { errors: { [requirement]: message }, status: refusalStatus(error) }
  }
}

import { basename } from "node:path"
import { pictureFromUrl } from "@chophien/file-sharp/picture"
import { nothing } from "@chophien/platform/pages"
import { Problem } from "@chophien/platform/problem"
import { uploadFilesWorkflow } from "@medusajs/medusa/core-flows"
import { sellerWrite } from "../../../http/route"
import { SELLER_MODULE } from "../../../modules/seller"
import type SellerModuleService from "../../../modules/seller/service"
import { texts } from "../../../texts"

/** Most a request may bring in all, in bytes. */
const total_limit = 24 * 1024 * 1024

/** Uploads pictures, as multipart `files`. `201 { files: { id, url, picture }[] }`. The File Module checks and renders them. */
export const POST = sellerWrite(
  nothing,
  async ({ container, seller, files }) => {
    if (!files.length) throw new Problem("invalid_request", texts.upload_missing, { param: "files" })
    if (files.reduce((sum, file) => sum + file.buffer.length, 0) > total_limit) {
      throw new Problem("invalid_request", texts.upload_too_large, { param: "files" })
    }
    if (seller.status !== "active")
      throw new Problem("conflict", texts.seller_not_active, { values: { name: seller.name } })
    const { result } = await uploadFilesWorkflow(container).run({
      input: {
        files: files.map(({ originalname, mimetype, buffer }) => ({
          filename: basename(originalname.replaceAll("\\", "/")),
          mimeType: mimetype,
          content: buffer.toString("base64"),
          access: "public" as const,
        })),
      },
    })
    await container
      .resolve<SellerModuleService>(SELLER_MODULE)
      .createSellerUploads(result.map(({ id, url }) => ({ file_id: id, url, seller_id: seller.id })))
    return { files: result.map(({ id, url }) => ({ id, url, picture: pictureFromUrl(url) })) }
  },
  { status: 201 }
)

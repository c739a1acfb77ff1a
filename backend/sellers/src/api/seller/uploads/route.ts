import { z } from "@medusajs/framework/zod"
import { sellerWrite } from "../../../http/route"
import { uploadPictures } from "../../../use-cases/upload-pictures"

/** Beside the files a form brings no fields. */
const fields = z.strictObject({})

/** Uploads pictures, as multipart `files`. `201 { files: { id, url, picture }[] }` */
export const POST = sellerWrite(
  fields,
  async ({ container, seller, files }) => uploadPictures(container, seller, files),
  { status: 201 }
)

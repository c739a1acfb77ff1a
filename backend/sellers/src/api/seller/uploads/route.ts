import { nothing } from "@chophien/platform/pages"
import { sellerWrite } from "../../../http/route"
import { uploadPictures } from "../../../use-cases/upload-pictures"

/** Uploads pictures, as multipart `files`. `201 { files: { id, url, picture }[] }` */
export const POST = sellerWrite(
  nothing,
  async ({ container, seller, files }) => uploadPictures(container, seller, files),
  { status: 201 }
)

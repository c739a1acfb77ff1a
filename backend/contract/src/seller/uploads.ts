import * as z from "zod/mini"
import { photoProblems } from "../wire/photo-problems"
import { pictureSchema } from "../wire/picture"
import { route } from "../wire/route"

const mebibyte = 1024 * 1024

const uploadedFileSchema = z.object({
  id: z.string(),
  url: z.string(),
  picture: z.nullable(pictureSchema),
})

export const uploadPictures = route({
  method: "POST",
  path: "/seller/uploads",
  auth: "member",
  summary: "Takes photos of goods, strips what a camera writes into them, and renders them.",
  idempotent: true,
  upload: {
    field: "files",
    files_max: 8,
    file_bytes_max: 12 * mebibyte,
    total_bytes_max: 24 * mebibyte,
  },
  answer: z.object({ files: z.array(uploadedFileSchema) }),
  status: 201,
  problems: ["seller_not_active", ...photoProblems, "data_file_not_allowed", "data_file_too_large"],
})

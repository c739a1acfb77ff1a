import { z } from "@medusajs/framework/zod"

const s3Schema = z.strictObject({
  bucket: z.string().min(3),
  region: z.string().min(1).default("auto"),
  /** For S3-compatible stores; AWS itself needs none. */
  endpoint: z.url().optional(),
  /** Without both keys the AWS client looks for credentials in its usual places. */
  access_key_id: z.string().min(1).optional(),
  secret_access_key: z.string().min(1).optional(),
  /** Put before every key, such as `shop/`. */
  prefix: z
    .string()
    .regex(/^([\w-]+\/)*$/, "must be empty or end with /")
    .default(""),
})

/** Options of the provider. Files go to `s3` when it is set, else below `directory`. */
export const optionsSchema = z
  .object({
    directory: z.string().min(1).optional(),
    s3: s3Schema.optional(),
    /** The largest picture taken, in bytes as uploaded. */
    max_bytes: z.int().min(1024).max(200_000_000).default(12_000_000),
    /** The largest picture taken, in pixels; read from its header, before anything is decoded. */
    max_pixels: z.int().min(1_000_000).max(500_000_000).default(65_000_000),
    /** The largest data file (CSV, JSON) taken, in bytes. */
    max_data_bytes: z.int().min(1024).max(1_000_000_000).default(64_000_000),
    /** Pictures worked on at a time; each takes up to 250 MB at the pixel limit. */
    concurrency: z.int().min(1).max(64).default(2),
    /** Pictures that may wait for their turn; more are refused. */
    max_waiting: z.int().min(1).max(10_000).default(200),
    /** AVIF effort, 0 fast … 9 small. From 0 to 2 the files lose 0–15 % of their bytes and the work takes six times as long. */
    avif_effort: z.int().min(0).max(9).default(0),
  })
  .refine(({ directory, s3 }) => directory || s3, { error: "file-sharp needs `directory` or `s3`." })

export type Options = z.infer<typeof optionsSchema>
export type S3Options = z.infer<typeof s3Schema>

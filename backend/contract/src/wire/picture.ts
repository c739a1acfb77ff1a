import * as z from "zod/mini"

const rendition = z.object({ url: z.string(), width: z.int() })

/** A picture as a page shows it: the master, a tiny `data:` address to stand in for it, renditions from small to large. */
export const pictureSchema = z.object({
  url: z.string(),
  alt: z.string(),
  width: z.int(),
  height: z.int(),
  placeholder: z.string(),
  avif: z.array(rendition),
  webp: z.array(rendition),
})
export type Picture = z.infer<typeof pictureSchema>

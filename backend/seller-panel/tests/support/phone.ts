import type { Page } from "playwright-core"
import sharp from "sharp"

/** A photo as a phone takes it. */
export const photoOf = async (): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name: "anh.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width: 1200, height: 1600, channels: 3, background: "#b3311d" } })
    .jpeg()
    .toBuffer(),
})

/** Whether something of the screen is wider than the phone. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

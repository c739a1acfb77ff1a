import { jobPace } from "@chophien/platform/job-pace"
import type { MedusaContainer } from "@medusajs/framework/types"
import { carryOnAll } from "../goods-imports/carry-on"

/** Every few seconds: sheets of goods that staff let be written, or taken back, also those of a process that died. */
export default async function writeGoodsImports(container: MedusaContainer): Promise<void> {
  await carryOnAll(container)
}

export const config = { name: "goods-imports", schedule: jobPace(3000) }

import { withFreeLock } from "@chophien/platform/locks"
import { Problem } from "@chophien/platform/problem"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deleteProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { GoodsImportRow } from "../modules/goods-import/types"
import { texts } from "../texts"
import { updateListingsWorkflow } from "../workflows"
import { goodsImportService } from "./goods-import-service"
import { readPlan } from "./read-plan"
import { tellSeller } from "./tell-seller"
import { effectOf, madeListings, undoChange, type WritableRow, writeRows } from "./write-goods"

/** So many rows are written at once. */
const batch = 50

const importLock = (id: string) => `chophien:goods-import:${id}`

const batchesOf = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / batch) }, (_, at) => rows.slice(at * batch, (at + 1) * batch))

/** Rows that still have to be written: what was written before a crash is the same as the shop by now. */
async function writableRows(container: MedusaContainer, sheet: GoodsImportRow): Promise<WritableRow[]> {
  const { rows } = await readPlan(container, sheet)
  // A category that went meanwhile: all of the sheet or nothing of it.
  if (rows.some(({ fate }) => fate === "fault")) throw new Problem("conflict", texts.import_changed)
  return rows.flatMap((row) => (row.fate === "new" || row.fate === "change" ? [row] : []))
}

async function write(container: MedusaContainer, sheet: GoodsImportRow): Promise<void> {
  const imports = goodsImportService(container)
  const rows = await writableRows(container, sheet)
  const known = await imports.effectsOf(sheet.id)
  const listed = new Set(known.map(({ line }) => line))
  // New goods that a dead process wrote already are in the shop, so that the plan calls them the same.
  let done = Math.max(0, sheet.rows_total - rows.length)
  await imports.noteProgress(sheet.id, done)
  for (const part of batchesOf(rows)) {
    await imports.noteEffects(sheet.id, part.filter(({ line }) => !listed.has(line)).map(effectOf))
    await writeRows(container, sheet, part)
    done += part.length
    await imports.noteProgress(sheet.id, done)
  }
}

/** Why an import was given up, for staff. */
const failureOf = (error: unknown): string =>
  error instanceof Problem ? error.toJSON("vi").message : "Có lỗi khi ghi vào chợ. Hãy thử lại."

/** Takes back what an import did; answers what stays and why. */
async function takeBack(container: MedusaContainer, sheet: GoodsImportRow): Promise<string | null> {
  const effects = await goodsImportService(container).effectsOf(sheet.id)
  const { ids, ordered } = await madeListings(container, sheet, effects)
  const kept: string[] = []
  for (const part of batchesOf(ids.filter((id) => !ordered.has(id))))
    await deleteProductsWorkflow(container).run({ input: { ids: part } })
  if (ordered.size) {
    await updateListingsWorkflow(container).run({
      input: { listings: [...ordered].map((id) => ({ id, publish: false })) },
    })
    kept.push(`${ordered.size} món đã có người đặt nên chỉ ngừng bán, không xóa.`)
  }
  const stocks: number[] = []
  for (const effect of effects) {
    const change = undoChange(sheet.id, effect)
    if (!change) continue
    try {
      await updateListingsWorkflow(container).run({ input: { listings: [change] } })
    } catch (error) {
      if (!(error instanceof Problem) || error.text.code !== "stock_below_zero") throw error
      const variants = change.variants?.map(({ stock_change: _, ...variant }) => variant) ?? []
      await updateListingsWorkflow(container).run({ input: { listings: [{ ...change, variants }] } })
      stocks.push(effect.line)
    }
  }
  if (stocks.length)
    kept.push(`Số lượng ở dòng ${stocks.join(", ")} được giữ, vì khách đã đặt mua sau khi nhập.`)
  return kept.length ? kept.join(" ") : null
}

/** Carries one import on to where it is going; nobody else does meanwhile. */
async function carryOn(container: MedusaContainer, id: string): Promise<void> {
  const imports = goodsImportService(container)
  await withFreeLock(container, importLock(id), async () => {
    const sheet = await imports.find(id)
    if (sheet?.state === "running") {
      try {
        await write(container, sheet)
        await tellSeller(container, sheet, "imported", await imports.effectsOf(id))
        await imports.move(id, ["running"], "done")
        return
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`The import ${id} is given up`, error instanceof Error ? error : undefined)
        await imports.move(id, ["running"], "undoing", { failure: failureOf(error) })
      }
    }
    const going = await imports.find(id)
    if (going?.state !== "undoing") return
    const kept = await takeBack(container, going)
    // Of what never stood as a whole nobody has heard.
    if (!going.failure) await tellSeller(container, going, "taken_back", await imports.effectsOf(id))
    const failure = [going.failure, kept].filter(Boolean).join(" ")
    await imports.move(id, ["undoing"], going.failure ? "failed" : "undone", failure ? { failure } : {})
  })
}

/** Carries every open import on. */
export async function carryOnAll(container: MedusaContainer): Promise<void> {
  const open = await goodsImportService(container).listGoodsImports(
    { state: ["running", "undoing"] },
    { select: ["id"], order: { created_at: "ASC" }, take: 20 }
  )
  for (const { id } of open) await carryOn(container, id)
}

import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/** What axe finds wrong on the screen that is shown. */
export async function findFaults(page: Page): Promise<string[]> {
  // As a function of the page, so that the panel's own policy against foreign scripts stays in force.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)
  })
}

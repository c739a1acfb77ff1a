import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/** What every step of the seed gets. */
export interface SeedContext {
  container: MedusaContainer
  /** Runs a workflow by its id, as the running application knows it; the answer is checked. */
  run: <Answer>(workflow: string, input: unknown, answer: z.ZodType<Answer>) => Promise<Answer>
  /** Tells a person what was done. */
  report: (line: string) => void
}

export function seedContext(container: MedusaContainer, report: SeedContext["report"]): SeedContext {
  const engine = container.resolve(Modules.WORKFLOW_ENGINE)
  return {
    container,
    report,
    run: async (workflow, input, answer) => {
      const { result }: { result: unknown } = await engine.run(workflow, { input })
      return answer.parse(result)
    },
  }
}

/** A number as people write it: `3,321`. */
export const count = (value: number): string => value.toLocaleString("en-US")

/** `1 seller`, `66 sellers`. */
export const counted = (value: number, noun: string): string =>
  `${count(value)} ${noun}${value === 1 ? "" : "s"}`

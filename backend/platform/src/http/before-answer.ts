import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/**
 * Does something after a route has succeeded and before its answer leaves: who reads the answer may count on it.
 * An answer that is not JSON leaves meanwhile. A failure of `job` becomes the answer.
 */
export function beforeAnswer(
  req: MedusaRequest,
  res: MedusaResponse,
  job: (answer: unknown) => Promise<void>
): void {
  let is_done = false
  const once = async (answer: unknown): Promise<void> => {
    if (is_done || res.statusCode >= 400) return
    is_done = true
    await job(answer)
  }
  const json = res.json.bind(res)
  res.json = (answer) => {
    once(answer)
      .then(() => json(answer))
      .catch((error: unknown) => req.next?.(error))
    return res
  }
  res.on("finish", () => void once(undefined).catch(() => undefined))
}

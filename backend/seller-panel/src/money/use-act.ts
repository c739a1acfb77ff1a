import { useState } from "preact/hooks"
import { reasonOf } from "../api/reason"
import { refresh } from "../offline/data"

/** Does something at the market that needs a network; what it refuses is said. */
export function useAct(): {
  busy: boolean
  problem: string
  act: (job: () => Promise<unknown>) => Promise<boolean>
} {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState("")
  const act = async (job: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true)
    setProblem("")
    try {
      await job()
      refresh()
      return true
    } catch (error) {
      setProblem(reasonOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, act }
}

import type { MedusaContainer } from "@medusajs/framework/types"
import { questionService } from "../modules/question"
import { mailSide } from "../questions/write-message"

const most_in_a_round = 100

/** Queues the mails about messages whose time has come: those of the night, and those of a process that died. */
export async function mailQuestions(container: MedusaContainer): Promise<void> {
  for (const due of await questionService(container).listDueMails(most_in_a_round))
    await mailSide(container, due)
}

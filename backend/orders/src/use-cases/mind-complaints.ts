import { orderLock, withFreeLock } from "@chophien/platform/locks"
import { OUTBOX_MODULE, type OutboxService } from "@chophien/platform/modules/outbox/index"
import { complaintWaitsFor, nextComplaintState } from "@chophien/vocabulary/complaint-state"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { complaintMails } from "../complaints/complaint-mails"
import { moveComplaint, readComplaint, toldOf } from "../complaints/move-complaint"
import { refundComplaint } from "../complaints/refund-of-complaint"
import { complaints } from "../modules/complaint"

const most_in_a_round = 50

/**
 * Does what the clock does with complaints. Decided money that is not back yet is returned. Whoever has to act is reminded
 * at half of their time, and once it is over the clock acts. Each is done once, in whichever process.
 */
export async function mindComplaints(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { id } of await complaints(container).listDue(most_in_a_round)) {
    try {
      const { row } = await readComplaint(container, id, "clock")
      await withFreeLock(container, orderLock(row.order_id), () => mindComplaint(container, id))
    } catch (error) {
      logger.warn(`The complaint ${id} is minded again: ${String(error)}`)
    }
  }
}

async function mindComplaint(container: MedusaContainer, id: string): Promise<void> {
  const read = await readComplaint(container, id, "clock")
  const { row } = read
  if (row.state === "refunding") return await refundComplaint(container, read)
  const waits_for = complaintWaitsFor(row.state)
  if (!waits_for || !row.due_at || !row.due_from) return
  const [from, due] = [new Date(row.due_from), new Date(row.due_at)]
  const now = Date.now()
  const isOver = Number(due) <= now
  if (isOver) {
    const act = (["escalate", "lapse"] as const).find((each) => nextComplaintState(row.state, "clock", each))
    if (act) {
      await moveComplaint(container, id, { act, actor: "clock" })
      return await refundComplaint(container, await readComplaint(container, id, "clock"))
    }
  } else if (now < (Number(from) + Number(due)) / 2) return
  const reminded = isOver ? 2 : 1
  if (row.reminded >= reminded) return
  const mails = await complaintMails(container, toldOf(read), {
    occasion: isOver ? "overdue" : "remind",
    audiences: [waits_for],
    by: "clock",
    text: null,
    amount: row.amount,
    due_at: due,
  })
  const outbox = container.resolve<OutboxService>(OUTBOX_MODULE)
  await complaints(container).remind({ id, from: row.state, reminded }, (context) =>
    outbox.enqueue(mails, context)
  )
}

import type { Answer } from "@chophien/contract"
import type { sendMailAgain as route } from "@chophien/contract/staff/mails"
import type { MedusaContainer } from "@medusajs/framework/types"
import { OUTBOX_MODULE } from "../modules/outbox"
import type OutboxService from "../modules/outbox/service"
import { Problem } from "../problem"
import { texts } from "../texts"

/**
 * Has a mail that was given up tried for three more days, in the name of a member of staff.
 * @throws Problem `mail_not_found`, `mail_not_dead`, `mail_out_of_date`
 */
export async function sendMailAgain(
  container: MedusaContainer,
  { id, author }: { id: string; author: string }
): Promise<Answer<typeof route>> {
  const state = await container.resolve<OutboxService>(OUTBOX_MODULE).sendAgain({ id, author })
  switch (state) {
    case "waiting":
      return { state }
    case "unknown":
      throw new Problem("not_found", texts.mail_not_found)
    case "not_dead":
      throw new Problem("conflict", texts.mail_not_dead)
    case "out_of_date":
      throw new Problem("conflict", texts.mail_out_of_date)
  }
}

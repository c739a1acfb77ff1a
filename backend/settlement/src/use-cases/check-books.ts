import { queueMails } from "@chophien/checkout/mails/queue-mails"
import { staffMoneyMails } from "@chophien/checkout/mails/staff-money-mails"
import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import { readLedgerSums, readTransferGroupSums } from "@chophien/payment-vietqr/transfers"
import { runStatement } from "@chophien/platform/run-statement"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { checkSettlement, type Finding } from "../check/check-settlement"
import { settlement } from "../modules/settlement"
import { dayOf } from "../vietnam-days"

/** What moves while the books are read differs for a moment: only what differs twice is a difference. */
const look_again_ms = 20_000

async function readBroken(container: MedusaContainer): Promise<Finding[]> {
  const { client } = paymentGateway(container)
  const sums = { ledger: await readLedgerSums(client), groups: await readTransferGroupSums(client) }
  const findings = await settlement(container).read((context) =>
    checkSettlement((statement) => runStatement(context, statement, []), sums)
  )
  return findings.filter(({ holds }) => !holds)
}

/** Holds the books against the ledger; what differs twice is logged, and staff of money get a mail, once a day. */
export async function checkBooks(container: MedusaContainer): Promise<Finding[]> {
  if (!(await readBroken(container)).length) return []
  await new Promise((done) => setTimeout(done, look_again_ms))
  const broken = await readBroken(container)
  if (!broken.length) return []
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  for (const { name, summary } of broken) logger.error(`The books differ (${name}): ${summary}`)
  const news = { id: dayOf(new Date()), news: "books_differ", amount: 0, group_code: null } as const
  await queueMails(container, await staffMoneyMails(container, news))
  return broken
}

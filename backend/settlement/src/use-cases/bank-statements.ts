import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer, ReadBody } from "@chophien/contract"
import type {
  BankStatement,
  listStatementMappings as listRoute,
  previewStatement as previewRoute,
  saveStatementMapping as saveRoute,
} from "@chophien/contract/staff/statements"
import {
  bookStatement as bookAtGateway,
  type GatewayStatement,
  listMappings,
  previewStatement as previewAtGateway,
  saveMapping,
} from "@chophien/payment-vietqr/statements"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"
import { readDecision, type StaffAct } from "../staff-act"
import { followPayoutBatches } from "./follow-payout-batches"

const viewOf = ({ filename, booked_at, ...statement }: GatewayStatement): BankStatement => ({
  ...statement,
  file_name: filename,
  booked_at: booked_at === null ? null : new Date(booked_at * 1000).toISOString(),
})

/** How the statements of banks are read. @throws Problem `money_gateway_away` */
export async function listStatementMappings(container: MedusaContainer): Promise<Answer<typeof listRoute>> {
  return {
    mappings: await mapGatewayProblems(container, () => listMappings(paymentGateway(container).client)),
  }
}

/** Keeps how a bank's statement is read, for the next times. @throws Problem */
export async function saveStatementMapping(
  container: MedusaContainer,
  mapping: ReadBody<typeof saveRoute>
): Promise<Answer<typeof saveRoute>> {
  return {
    mapping: await mapGatewayProblems(container, () =>
      saveMapping(paymentGateway(container).client, mapping)
    ),
  }
}

/**
 * Shows what would become of each row of a bank's statement; nothing is booked yet.
 * @throws Problem `bank_statement_unreadable`, `bank_statement_account`
 */
export async function previewStatement(
  container: MedusaContainer,
  { file_name, ...file }: ReadBody<typeof previewRoute>
): Promise<Answer<typeof previewRoute>> {
  const statement = await mapGatewayProblems(container, () =>
    previewAtGateway(paymentGateway(container).client, { ...file, filename: file_name })
  )
  return { statement: viewOf(statement) }
}

/** Books a statement as it was shown; batches whose transfers are in it move on at once. @throws Problem */
export async function bookStatement(
  container: MedusaContainer,
  act: StaffAct
): Promise<{ statement: BankStatement }> {
  const decision = await readDecision(container, act)
  const statement = await mapGatewayProblems(container, () =>
    bookAtGateway(paymentGateway(container).client, act.id, decision)
  )
  await followPayoutBatches(container)
  return { statement: viewOf(statement) }
}

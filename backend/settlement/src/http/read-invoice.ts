import { fieldProblem, type ReadBody } from "@chophien/contract"
import { requestInvoice as route } from "@chophien/contract/store/invoice-requests"
import { InvalidInput } from "@chophien/platform/input"
import { Problem } from "@chophien/platform/problem"
import type { Text } from "@chophien/platform/texts/define-texts"
import { texts } from "../texts"

const textOfCode: Record<string, Text | undefined> = texts

/**
 * Whom an invoice is made out to, as the shopper wrote it; each wrong field in words of its own.
 * @throws Problem `invoice_company_missing`, `invoice_tax_code_wrong`, `invoice_address_missing`, `invoice_email_wrong`
 */
export function readInvoice(body: unknown): ReadBody<typeof route> {
  const read = route.body.safeParse(body)
  if (read.success) return read.data
  const problem = fieldProblem(route, read.error.issues)
  const text = problem && textOfCode[problem.code]
  if (!text || problem.type === "unexpected") throw new InvalidInput(read.error, body)
  throw new Problem(problem.type, text, { param: problem.param })
}

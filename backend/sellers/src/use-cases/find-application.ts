import { Problem } from "@chophien/platform/problem"
import { readOrderCode } from "@chophien/vocabulary/order-code"
import { understoodValue } from "@chophien/vocabulary/reading"
import type { MedusaContainer } from "@medusajs/framework/types"
import { onboarding } from "../modules/onboarding"
import { texts } from "../texts"

/** Opens an application by code and phone number (E.164). @throws Problem `application_not_found` */
export async function findApplication(
  container: MedusaContainer,
  typed: { code: string; phone: string }
): Promise<{ id: string; token: string }> {
  const service = onboarding(container)
  const code = understoodValue(readOrderCode(typed.code))
  const [row] = code
    ? await service.listSellerApplications({ code, phone: typed.phone }, { select: ["id"], take: 1 })
    : []
  if (!row) throw new Problem("not_found", texts.application_not_found)
  return { id: row.id, token: service.tokenOf(row.id) }
}

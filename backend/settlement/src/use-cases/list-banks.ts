import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer } from "@chophien/contract"
import type { listBanks as listBanksRoute } from "@chophien/contract/staff/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"

/** The banks that money can be returned to. @throws Problem `money_gateway_away` */
export async function listBanks(container: MedusaContainer): Promise<Answer<typeof listBanksRoute>> {
  return { banks: await mapGatewayProblems(container, () => paymentGateway(container).banks()) }
}

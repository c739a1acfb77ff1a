import { paymentGateway } from "@chophien/checkout/modules/payment-gateway/index"
import type { Answer, ReadQuery } from "@chophien/contract"
import type { listMoneyActs as route } from "@chophien/contract/staff/money"
import { listActs } from "@chophien/payment-vietqr/acts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { mapGatewayProblems } from "../gateway-problems"

/** So many acts a page has. */
const page_size = 30

/** What people did by hand about money, the newest first. @throws Problem `money_gateway_away` */
export async function listMoneyActs(
  container: MedusaContainer,
  { subject, after }: ReadQuery<typeof route>
): Promise<Answer<typeof route>> {
  const { data, has_more } = await mapGatewayProblems(container, () =>
    listActs(paymentGateway(container).client, {
      limit: page_size,
      ...(subject ? { subject } : {}),
      ...(after ? { after } : {}),
    })
  )
  return {
    acts: data.map(({ created, ...act }) => ({ ...act, at: new Date(created * 1000).toISOString() })),
    has_more,
  }
}

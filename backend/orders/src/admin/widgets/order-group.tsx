import { AskError, Failed, useTexts, Waiting } from "@chophien/platform/admin-kit"
import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { OrderRow } from "../components/order-row"
import { useGroupOfOrder } from "../orders"

/** Above Medusa's page of an order: whose it is, the code that its customer has, and the other orders of the checkout. */
export default function OrderGroupWidget({ data: { id } }: { data: { id: string } }) {
  const { t } = useTexts()
  const { data, error, refetch } = useGroupOfOrder(id)
  if (error instanceof AskError && error.status === 404) return null
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting rows={2} />
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {t("orders.whose")}
      </Heading>
      <ul className="divide-y">
        <OrderRow order={data.order} />
      </ul>
      {data.others.length > 0 && (
        <>
          <Text size="small" weight="plus" className="px-6 py-3">
            {t("orders.others")}
          </Text>
          <ul className="divide-y">
            {data.others.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
        </>
      )}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "order.details.before" })

import type { StaffSeller } from "@chophien/contract/staff/sellers"
import { formatPhone, useTexts } from "@chophien/platform/admin-kit"
import { Badge, Checkbox, Table, Text } from "@medusajs/ui"
import { Link, useNavigate } from "react-router-dom"
import { SellerStatusBadge } from "./seller-status-badge"

/** The sellers as rows; on a phone the less needed columns go. */
export function SellerTable({
  sellers,
  chosen,
  onChoose,
}: {
  sellers: StaffSeller[]
  /** Ids of those that were ticked, to be approved together. */
  chosen: string[]
  onChoose: (ids: string[]) => void
}) {
  const { t } = useTexts()
  const navigate = useNavigate()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell className="w-8">
              <span className="sr-only">{t("list.choose_column")}</span>
            </Table.HeaderCell>
            <Table.HeaderCell>{t("list.name")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden md:table-cell">{t("list.commune")}</Table.HeaderCell>
            <Table.HeaderCell>{t("list.status")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden lg:table-cell">{t("list.phone")}</Table.HeaderCell>
            <Table.HeaderCell className="hidden text-right md:table-cell">
              {t("list.listings")}
            </Table.HeaderCell>
            <Table.HeaderCell className="hidden text-right md:table-cell">
              {t("list.orders")}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {sellers.map((seller) => (
            <Table.Row
              key={seller.id}
              className="cursor-pointer"
              onClick={() => navigate(`/sellers/${seller.id}`)}
            >
              <Table.Cell onClick={(event) => event.stopPropagation()}>
                {seller.status === "pending" && (
                  <Checkbox
                    aria-label={t("list.choose", { name: seller.name })}
                    checked={chosen.includes(seller.id)}
                    onCheckedChange={(checked) =>
                      onChoose(
                        checked === true ? [...chosen, seller.id] : chosen.filter((id) => id !== seller.id)
                      )
                    }
                  />
                )}
              </Table.Cell>
              <Table.Cell className="py-3">
                <Link
                  to={`/sellers/${seller.id}`}
                  className="text-ui-fg-base font-medium hover:underline"
                  onClick={(event) => event.stopPropagation()}
                >
                  {seller.name}
                </Link>
                <div className="flex flex-wrap items-center gap-x-2">
                  <Text size="xsmall" className="text-ui-fg-subtle">
                    {t(`kind.${seller.kind}`)}
                    <span className="md:hidden">, {seller.commune_full_name}</span>
                  </Text>
                  {seller.is_sample && <Badge size="2xsmall">{t("list.sample")}</Badge>}
                </div>
              </Table.Cell>
              <Table.Cell className="hidden md:table-cell">{seller.commune_full_name}</Table.Cell>
              <Table.Cell>
                <SellerStatusBadge status={seller.status} />
              </Table.Cell>
              <Table.Cell className="hidden whitespace-nowrap lg:table-cell">
                {formatPhone(seller.phone)}
              </Table.Cell>
              <Table.Cell className="hidden text-right tabular-nums md:table-cell">
                {seller.counts.listings}
              </Table.Cell>
              <Table.Cell className="hidden text-right tabular-nums md:table-cell">
                {seller.counts.orders}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}

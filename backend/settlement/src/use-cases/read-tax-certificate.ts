import { readMarket } from "@chophien/platform/market"
import { Problem } from "@chophien/platform/problem"
import { SELLER_MODULE } from "@chophien/sellers/modules/seller/index"
import type SellerModuleService from "@chophien/sellers/modules/seller/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { settlement } from "../modules/settlement"
import { taxCertificatePdf, withheldByMonth } from "../tax/certificate"
import { selectTax } from "../tax/select-tax"
import { texts } from "../texts"
import { endOfDay, startOfDay } from "../vietnam-days"

/**
 * What was withheld of a seller in a year, as a paper. A seller that declares for itself, or sold nothing, gets one that
 * says so.
 * @throws Problem `seller_not_found`
 */
export async function readTaxCertificate(
  container: MedusaContainer,
  { seller_id, year }: { seller_id: string; year: string }
): Promise<{ file_name: string; content: string }> {
  const [[seller], lines] = await Promise.all([
    container.resolve<SellerModuleService>(SELLER_MODULE).listSellers({ id: seller_id }, { take: 1 }),
    settlement(container).read((context) =>
      selectTax(context, { from: startOfDay(`${year}-01-01`), to: endOfDay(`${year}-12-31`), seller_id })
    ),
  ])
  if (!seller) throw new Problem("not_found", texts.seller_not_found)
  const content = await taxCertificatePdf({
    year,
    number: `${year}/${seller.id.slice(-8)}`,
    made_on: new Date(),
    operator: readMarket(container, "vi").operator,
    seller: {
      name: seller.name,
      address: seller.address_line ?? "",
      phone: seller.phone,
      tax_code: seller.tax_code,
    },
    months: withheldByMonth(lines),
    legal_bases: [...new Set(lines.map(({ legal_basis }) => legal_basis))],
  })
  return { file_name: `thue-da-khau-tru-${year}.pdf`, content: content.toString("base64") }
}

import { readOwnTaxCertificate } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { readTaxCertificate } from "../../../../use-cases/read-tax-certificate"

/** GET /seller/money/tax-certificate `?year`: what the market withheld of the seller. `{ file_name, content }` */
export const GET = sellerRead(readOwnTaxCertificate.query, ({ container, seller, input }) =>
  readTaxCertificate(container, { seller_id: seller.id, ...input })
)

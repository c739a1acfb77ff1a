import { readPriceTerms } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { readPriceTerms as readTerms } from "../../../../use-cases/read-price-terms"

/** GET /seller/money/price-terms: the rules by which something is left of a price. */
export const GET = sellerRead(readPriceTerms.query, ({ container, seller }) =>
  readTerms(container, { seller })
)

import { listBanksForSeller } from "@chophien/contract/seller/money"
import { sellerRead } from "@chophien/sellers/http/route"
import { listBanks } from "../../../../use-cases/list-banks"

/** GET /seller/money/banks: the banks that sellers can be paid to. 503 while the gateway is away. */
export const GET = sellerRead(listBanksForSeller.query, ({ container }) => listBanks(container))

import { readHouseholdFile } from "@chophien/contract/seller/households"
import { sellerRead } from "@chophien/sellers/http/route"
import { readHouseholdFile as readFile } from "../../../../use-cases/read-household-sums"

/** GET /seller/households/file `?from&to`: the list to pay out, with each line. `{ file_name, content }` */
export const GET = sellerRead(readHouseholdFile.query, ({ container, seller, input }) =>
  readFile(container, { seller_id: seller.id, ...input })
)

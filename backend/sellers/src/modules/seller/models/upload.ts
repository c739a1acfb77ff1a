import { model } from "@medusajs/framework/utils"
import Seller from "./seller"

/** A picture a seller uploaded: only its own may stand on its listings. */
const Upload = model.define(
  { name: "sellerUpload", tableName: "seller_upload" },
  {
    id: model.id({ prefix: "supl" }).primaryKey(),
    file_id: model.text(),
    url: model.text().index("IDX_seller_upload_url"),
    seller: model.belongsTo(() => Seller, { mappedBy: "uploads" }),
  }
)

export default Upload

import { model } from "@medusajs/framework/utils"
import Seller from "./seller"

/** `storing` until the File Module has the picture; `removing` while what is left of a dead process is cleared away. */
const uploadStates = ["storing", "stored", "removing"] as const

/** A picture a seller uploaded: only its own may stand on its listings. */
const Upload = model
  .define(
    { name: "sellerUpload", tableName: "seller_upload" },
    {
      id: model.id({ prefix: "supl" }).primaryKey(),
      state: model.enum([...uploadStates]).default("stored"),
      /** What the file plugin knows the picture by, before it is stored. */
      picture_id: model.text().nullable(),
      /** Its id in the File Module; known once it is stored, as its address is. */
      file_id: model.text().nullable(),
      url: model.text().index("IDX_seller_upload_url").nullable(),
      /** When it was last seen that the file is still there. */
      checked_at: model.dateTime().nullable(),
      seller: model.belongsTo(() => Seller, { mappedBy: "uploads" }),
    }
  )
  .indexes([
    { name: "IDX_seller_upload_picture_id", on: ["picture_id"] },
    {
      name: "IDX_seller_upload_unfinished",
      on: ["updated_at"],
      where: "state <> 'stored' AND deleted_at IS NULL",
    },
  ])

export default Upload

import { model } from "@medusajs/framework/utils"

/** A photo that a shopper took of what came. It is of no complaint until one names it. */
const ComplaintPicture = model.define("complaint_picture", {
  id: model.id({ prefix: "cphoto" }).primaryKey(),
  order_group_id: model.text().index(),
  complaint_id: model.text().index().nullable(),
  /** Its id in the File Module and its address; null while it is stored. */
  file_id: model.text().nullable(),
  url: model.text().nullable(),
})

export default ComplaintPicture
